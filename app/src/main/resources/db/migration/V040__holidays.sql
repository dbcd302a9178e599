-- Days that are not what their place in the week says; the same for every tenant.
CREATE TABLE holiday (
  day DATE NOT NULL,
  notice INT NOT NULL COMMENT 'year of the notice that gives it',
  working BOOLEAN NOT NULL COMMENT 'a weekend day that is worked for a holiday',
  name_zh VARCHAR(40) NOT NULL,
  name_en VARCHAR(80) NOT NULL,
  PRIMARY KEY (day),
  KEY holiday_notice (notice)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
