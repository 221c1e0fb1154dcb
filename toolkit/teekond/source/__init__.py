"""From files to clean text: finding the documents of a workspace, reading them safely, decoding them strictly."""
