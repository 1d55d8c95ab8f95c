// table; a;b %20 %(x) $(y) @(z)
