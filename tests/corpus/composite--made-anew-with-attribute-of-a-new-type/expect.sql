SELECT (paint).color = 'red' AND (paint).gloss IS NULL AND (paint).back IS NULL FROM cars;
