import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE INDEX \`_normative_document_v_parent_latest_idx\` ON \`_normative_document_v\` (\`parent_id\`,\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_interpretation_v_parent_latest_idx\` ON \`_interpretation_v\` (\`parent_id\`,\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_plan_v_parent_latest_idx\` ON \`_plan_v\` (\`parent_id\`,\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_disclosure_v_parent_latest_idx\` ON \`_disclosure_v\` (\`parent_id\`,\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_bulletin_issue_v_parent_latest_idx\` ON \`_bulletin_issue_v\` (\`parent_id\`,\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_periodical_v_parent_latest_idx\` ON \`_periodical_v\` (\`parent_id\`,\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_standard_catalogue_item_v_parent_latest_idx\` ON \`_standard_catalogue_item_v\` (\`parent_id\`,\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_catalogue_v_parent_latest_idx\` ON \`_catalogue_v\` (\`parent_id\`,\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_authority_v_parent_latest_idx\` ON \`_authority_v\` (\`parent_id\`,\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_section_v_parent_latest_idx\` ON \`_section_v\` (\`parent_id\`,\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_topic_v_parent_latest_idx\` ON \`_topic_v\` (\`parent_id\`,\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_place_v_parent_latest_idx\` ON \`_place_v\` (\`parent_id\`,\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_site_v_parent_latest_idx\` ON \`_site_v\` (\`parent_id\`,\`latest\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`_normative_document_v_parent_latest_idx\`;`)
  await db.run(sql`DROP INDEX \`_interpretation_v_parent_latest_idx\`;`)
  await db.run(sql`DROP INDEX \`_plan_v_parent_latest_idx\`;`)
  await db.run(sql`DROP INDEX \`_disclosure_v_parent_latest_idx\`;`)
  await db.run(sql`DROP INDEX \`_bulletin_issue_v_parent_latest_idx\`;`)
  await db.run(sql`DROP INDEX \`_periodical_v_parent_latest_idx\`;`)
  await db.run(sql`DROP INDEX \`_standard_catalogue_item_v_parent_latest_idx\`;`)
  await db.run(sql`DROP INDEX \`_catalogue_v_parent_latest_idx\`;`)
  await db.run(sql`DROP INDEX \`_authority_v_parent_latest_idx\`;`)
  await db.run(sql`DROP INDEX \`_section_v_parent_latest_idx\`;`)
  await db.run(sql`DROP INDEX \`_topic_v_parent_latest_idx\`;`)
  await db.run(sql`DROP INDEX \`_place_v_parent_latest_idx\`;`)
  await db.run(sql`DROP INDEX \`_site_v_parent_latest_idx\`;`)
}
