SELECT b = 'sad' FROM u;
