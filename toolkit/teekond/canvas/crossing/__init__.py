"""The sheet on which two journeys cross: the customer's above, the employee's below, between them what ties them."""
