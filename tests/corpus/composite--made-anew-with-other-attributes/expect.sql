SELECT (paint).inside = 'in, "side' AND (paint).color = 'red' AND (paint).lining IS NULL
  AND (more[1]).inside = 'a' AND (more[1]).lining IS NULL AND array_length(more, 1) = 2 AND more[2] IS NULL FROM cars;
