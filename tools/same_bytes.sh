#!/usr/bin/env bash
# Do two systems write the same bytes? Builds the sample here and in a chroot of another Debian, and compares every file.
#
#     sudo tools/same_bytes.sh [SUITE] [FOLDER]
#
# SUITE is trixie (Debian 13) where nothing is said. FOLDER keeps the chroot for the next run. Needs debootstrap.
set -eu
cd "$(dirname "$0")/.."
suite=${1:-trixie}
folder=${2:-$(mktemp -d)}
system="$folder/$suite" work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if [ ! -x "$system/usr/bin/python3" ]; then
  debootstrap --variant=minbase --include=python3 "$suite" "$system"
fi
version=$(chroot "$system" /usr/bin/python3 -c 'import sys; print(f"{sys.version_info[0]}.{sys.version_info[1]}")')
echo "there: $suite with Python $version; here: $(python3 -V)"

mkdir "$work/tree"
git ls-files -z --cached --others --exclude-standard | tar --null --files-from=- -cf - | tar -xf - -C "$work/tree"

python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q -c constraints.txt "$work/tree" build
"$work/venv/bin/python" -m build -q --wheel -o "$work" "$work/tree"
cp -r "$work/tree" "$work/here"
(cd "$work/here" && "$work/venv/bin/teekond" build)

rm -rf "$system/opt/site" "$system/opt/there"
"$work/venv/bin/pip" install -q -c constraints.txt --target "$system/opt/site" --python-version "$version" \
  --implementation cp --platform manylinux2014_x86_64 --platform manylinux_2_17_x86_64 --platform manylinux_2_28_x86_64 \
  --only-binary=:all: "$work"/teekond-*.whl
cp -r "$work/tree" "$system/opt/there"
chroot "$system" /bin/sh -c 'cd /opt/there && PYTHONPATH=/opt/site LC_ALL=C.UTF-8 python3 -m teekond build'

diff -r "$work/here/build" "$system/opt/there/build"
echo "equal: $(find "$work/here/build" -type f | wc -l) files"
