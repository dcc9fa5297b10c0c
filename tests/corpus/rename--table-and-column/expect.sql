SELECT z = 'y' FROM b;
