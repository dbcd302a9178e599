-- What a year after the loan brought, as the enterprise states it.
ALTER TABLE loan_report ADD COLUMN benefit DECIMAL(18, 2) NULL COMMENT '万元, cost saved and income gained';

-- Public money that a recommended project got; rows are struck out, never removed.
CREATE TABLE policy_fund (
  tenant_id INT NOT NULL,
  id BIGINT NOT NULL,
  public_id CHAR(12) NOT NULL,
  recommendation_id BIGINT NOT NULL,
  kind VARCHAR(10) NOT NULL,
  amount DECIMAL(18, 2) NOT NULL COMMENT '万元',
  document VARCHAR(300) NOT NULL COMMENT 'number or name of the one that grants it',
  granted_on DATE NOT NULL,
  entered_by BIGINT NOT NULL,
  entered_at DATETIME(6) NOT NULL,
  struck_by BIGINT NULL,
  struck_at DATETIME(6) NULL,
  struck_for VARCHAR(500) NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY policy_fund_public_id (tenant_id, public_id),
  KEY policy_fund_of_recommendation (tenant_id, recommendation_id, id),
  CONSTRAINT policy_fund_recommendation FOREIGN KEY (tenant_id, recommendation_id) REFERENCES recommendation (tenant_id, id),
  CONSTRAINT policy_fund_enterer FOREIGN KEY (entered_by) REFERENCES person (id),
  CONSTRAINT policy_fund_striker FOREIGN KEY (struck_by) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
