SELECT (part).name = 'door' AND (part).made IS NULL AND ((part).coat).inside = 'i' AND ((part).coat).lining IS NULL
  AND (((part).coats)[1]).inside = 'x' AND (((part).coats)[1]).color = 'blue' AND (((part).coats)[1]).lining IS NULL
  AND (parts[1]).name = 'roof' AND (parts[1]).made IS NULL
  AND (coat).inside = 'c' AND (coat).lining IS NULL AND (coat).layers IS NULL FROM cars;
