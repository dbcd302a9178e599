-- Green ratings of banks in the words of whoever rates: no scale is given anywhere. Rows are only added, the newest of a bank and a year counts.
CREATE TABLE bank_rating (
  tenant_id INT NOT NULL,
  id BIGINT NOT NULL,
  public_id CHAR(12) NOT NULL,
  bank_id BIGINT NOT NULL,
  of_year INT NOT NULL,
  rating VARCHAR(200) NOT NULL,
  source VARCHAR(300) NOT NULL COMMENT 'the document that it stands in',
  shown BOOLEAN NOT NULL COMMENT 'to everybody',
  made_by BIGINT NOT NULL,
  made_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY bank_rating_public_id (tenant_id, public_id),
  KEY bank_rating_of_bank (tenant_id, bank_id, of_year, id),
  CONSTRAINT bank_rating_bank FOREIGN KEY (tenant_id, bank_id) REFERENCES organisation (tenant_id, id),
  CONSTRAINT bank_rating_maker FOREIGN KEY (made_by) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
