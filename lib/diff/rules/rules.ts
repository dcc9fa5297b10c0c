import type { RuleTable } from "../rule_table.ts";
import { baseTypeRule, shellTypeRule } from "./base_type.ts";
import { clusteringRule } from "./clustering.ts";
import { columnRule } from "./column.ts";
import { compositeTypeRule } from "./composite_type.ts";
import { constraintRule } from "./constraint.ts";
import { defaultPrivilegesRule } from "./default_privileges.ts";
import { enumRule } from "./enum.ts";
import {
  foreignDataWrapperRule,
  foreignServerRule,
  userMappingRule,
} from "./foreign.ts";
import {
  accessMethodRule,
  conversionRule,
  languageRule,
  transformRule,
} from "./handler.ts";
import { identitySequenceRule } from "./identity_sequence.ts";
import { indexRule } from "./index.ts";
import {
  castRule,
  operatorRule,
  textSearchConfigurationRule,
  textSearchDictionaryRule,
} from "./language.ts";
import { extensionRule, schemaRule } from "./namespace.ts";
import { operatorClassRule, operatorFamilyRule } from "./operator_class.ts";
import { policyRule } from "./policy.ts";
import { publicationRule } from "./publication.ts";
import { aggregateRule, routineRule } from "./routine.ts";
import { sequenceOwnerRule, sequenceRule } from "./sequence.ts";
import { statisticsRule } from "./statistics.ts";
import { tableRule } from "./table.ts";
import {
  inheritanceRule,
  partitionRule,
  replicaIdentityRule,
} from "./table_links.ts";
import { tableTypeRule } from "./table_type.ts";
import { toastParametersRule } from "./toast_parameters.ts";
import {
  textSearchParserRule,
  textSearchTemplateRule,
} from "./text_search_handler.ts";
import { eventTriggerRule, ruleRule, triggerRule } from "./trigger.ts";

import { collationRule, domainRule, rangeTypeRule } from "./types.ts";
import { materializedViewRule, viewRule } from "./view.ts";

/** The rule of every kind. */
export const RULES: RuleTable = {
  accessMethod: accessMethodRule,
  aggregate: aggregateRule,
  baseType: baseTypeRule,
  cast: castRule,
  clustering: clusteringRule,
  collation: collationRule,
  column: columnRule,
  compositeType: compositeTypeRule,
  constraint: constraintRule,
  conversion: conversionRule,
  defaultPrivileges: defaultPrivilegesRule,
  domain: domainRule,
  enum: enumRule,
  eventTrigger: eventTriggerRule,
  extension: extensionRule,
  foreignDataWrapper: foreignDataWrapperRule,
  foreignServer: foreignServerRule,
  identitySequence: identitySequenceRule,
  index: indexRule,
  inheritance: inheritanceRule,
  language: languageRule,
  materializedView: materializedViewRule,
  operator: operatorRule,
  operatorClass: operatorClassRule,
  operatorFamily: operatorFamilyRule,
  partition: partitionRule,
  policy: policyRule,
  publication: publicationRule,
  rangeType: rangeTypeRule,
  replicaIdentity: replicaIdentityRule,
  routine: routineRule,
  rule: ruleRule,
  schema: schemaRule,
  sequence: sequenceRule,
  sequenceOwner: sequenceOwnerRule,
  shellType: shellTypeRule,
  statistics: statisticsRule,
  table: tableRule,
  tableType: tableTypeRule,
  textSearchConfiguration: textSearchConfigurationRule,
  textSearchDictionary: textSearchDictionaryRule,
  textSearchParser: textSearchParserRule,
  textSearchTemplate: textSearchTemplateRule,
  toastParameters: toastParametersRule,
  transform: transformRule,
  trigger: triggerRule,
  userMapping: userMappingRule,
  view: viewRule,
};
