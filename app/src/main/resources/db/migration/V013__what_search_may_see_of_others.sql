-- The same columns for organisations, demonstrations and the sections of policies.
CREATE VIEW searchable_organisation AS
SELECT
  'organisation' AS kind, o.tenant_id, o.id, o.public_id, o.changed_at,
  CONCAT('organisations/', o.public_id) AS path,
  o.name_zh AS title, o.name_en AS title_en, o.summary, o.summary_en AS body,
  CASE WHEN o.credit_code IS NULL THEN JSON_ARRAY() ELSE JSON_ARRAY(o.credit_code) END AS identifiers,
  o.name_zh AS organisation, NULL AS catalog, NULL AS batch,
  o.sectors, CASE WHEN o.industry IS NULL THEN JSON_ARRAY() ELSE JSON_ARRAY(o.industry) END AS industries,
  o.area, NULL AS level, JSON_ARRAY() AS procurement, o.badges,
  CASE WHEN o.tenant_id = 1 THEN (SELECT JSON_ARRAYAGG(t.id) FROM tenant t)
    ELSE (SELECT JSON_ARRAYAGG(s.tenant_id) FROM showing s WHERE s.owner_id = o.tenant_id AND s.kind = 'organisation' AND s.subject_id = o.id) END AS visible_in,
  '[]' AS periods, CAST(o.changed_at AS DATE) AS listed_on, CAST(NULL AS DATE) AS deadline, CAST(NULL AS DATE) AS expires_on,
  o.sample, JSON_ARRAY() AS indicators
FROM organisation o;

CREATE VIEW searchable_demonstration AS
SELECT
  'case' AS kind, d.tenant_id, d.id, d.public_id, d.changed_at,
  CONCAT('cases/', d.public_id) AS path,
  d.title_zh AS title, d.title_en, d.summary,
  CONCAT_WS('\n', d.summary_en, JSON_UNQUOTE(JSON_EXTRACT(d.data, '$.text'))) AS body,
  JSON_ARRAY() AS identifiers, o.name_zh AS organisation, NULL AS catalog, NULL AS batch,
  d.sectors, CASE WHEN d.industry IS NULL THEN JSON_ARRAY() ELSE JSON_ARRAY(d.industry) END AS industries,
  d.area, NULL AS level, JSON_ARRAY() AS procurement, JSON_ARRAY() AS badges,
  CASE WHEN d.tenant_id = 1 THEN (SELECT JSON_ARRAYAGG(t.id) FROM tenant t)
    ELSE (SELECT JSON_ARRAYAGG(s.tenant_id) FROM showing s WHERE s.owner_id = d.tenant_id AND s.kind = 'demonstration' AND s.subject_id = d.id) END AS visible_in,
  '[]' AS periods, d.completed_on AS listed_on, CAST(NULL AS DATE) AS deadline, CAST(NULL AS DATE) AS expires_on,
  d.sample, COALESCE(JSON_EXTRACT(d.data, '$.indicators'), JSON_ARRAY()) AS indicators
FROM demonstration d
LEFT JOIN organisation o ON o.tenant_id = d.holder_tenant_id AND o.id = d.holder_id;

CREATE VIEW searchable_policy AS
SELECT
  'policy' AS kind, s.tenant_id, s.id, p.public_id, p.changed_at,
  CONCAT('policies/', p.public_id, '#s', s.position) AS path,
  p.title_zh AS title, p.title_en, s.trail AS summary, s.body,
  CASE WHEN s.position = 0 AND p.document_number IS NOT NULL THEN JSON_ARRAY(p.document_number) ELSE JSON_ARRAY() END AS identifiers,
  NULL AS organisation, NULL AS catalog, NULL AS batch,
  p.sectors, JSON_ARRAY() AS industries, p.area,
  CASE WHEN p.tenant_id = 1 THEN 'NATIONAL' ELSE 'PROVINCE' END AS level, JSON_ARRAY() AS procurement, JSON_ARRAY() AS badges,
  CASE WHEN p.tenant_id = 1 THEN (SELECT JSON_ARRAYAGG(t.id) FROM tenant t)
    ELSE (SELECT JSON_ARRAYAGG(w.tenant_id) FROM showing w WHERE w.owner_id = p.tenant_id AND w.kind = 'policy' AND w.subject_id = p.id) END AS visible_in,
  '[]' AS periods, COALESCE(p.released_on, p.signed_on) AS listed_on, CAST(NULL AS DATE) AS deadline, p.valid_to AS expires_on,
  FALSE AS sample, JSON_ARRAY() AS indicators
FROM policy_section s
JOIN policy p ON p.tenant_id = s.tenant_id AND p.id = s.policy_id;
