-- At which step a sheet chooses: a limit counts at the last one.
ALTER TABLE sheet ADD COLUMN tier INT NOT NULL DEFAULT 0;

-- Why somebody with a better score is not on a sheet.
CREATE TABLE sheet_pass (
  tenant_id INT NOT NULL,
  sheet_id BIGINT NOT NULL,
  application_id BIGINT NOT NULL,
  reason VARCHAR(1000) NOT NULL,
  PRIMARY KEY (tenant_id, sheet_id, application_id),
  CONSTRAINT pass_of_sheet FOREIGN KEY (tenant_id, sheet_id) REFERENCES sheet (tenant_id, id),
  CONSTRAINT pass_application FOREIGN KEY (tenant_id, application_id) REFERENCES application (tenant_id, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
