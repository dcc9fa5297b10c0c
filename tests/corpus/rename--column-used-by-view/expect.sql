SELECT notes = 'x' FROM w;
