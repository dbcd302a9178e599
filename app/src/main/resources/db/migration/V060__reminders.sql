-- Of which last day, or which report, a holder was reminded how many days before.
CREATE TABLE reminder (
  tenant_id INT NOT NULL,
  entry CHAR(12) NOT NULL COMMENT 'public id',
  kind VARCHAR(10) NOT NULL,
  due_on DATE NOT NULL,
  days INT NOT NULL,
  sent_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, entry, kind, due_on, days),
  CONSTRAINT reminded_entry FOREIGN KEY (tenant_id, entry) REFERENCES entry (tenant_id, public_id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
