SELECT v=1 FROM nova;
