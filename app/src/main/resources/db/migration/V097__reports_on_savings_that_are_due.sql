-- Who was reminded of the report of a year: when the year was over, and some days later. Each once.
CREATE TABLE saving_reminder (
  tenant_id INT NOT NULL,
  contract_id BIGINT NOT NULL,
  of_year INT NOT NULL,
  after_days INT NOT NULL COMMENT 'after the report was due',
  reminded_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, contract_id, of_year, after_days),
  CONSTRAINT reminder_of_saving FOREIGN KEY (tenant_id, contract_id) REFERENCES saving_contract (tenant_id, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
