// Alerts on what the server measures. Each is a query in alerts/ that returns a row when someone should look.

@description('Name that the names of all resources start from.')
param baseName string
param location string
param tags object

@description('Workspace with the telemetry.')
param workspaceId string

@description('Where alerts are mailed to. Empty: they are only listed in the portal.')
param email string

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = if (!empty(email)) {
  name: 'ag-${baseName}'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'shipmate'
    enabled: true
    emailReceivers: [
      {
        name: 'operators'
        emailAddress: email
        useCommonAlertSchema: true
      }
    ]
  }
}

var actions = {
  actionGroups: empty(email) ? [] : [people.id]
}
// The rules skip the validation of their queries, because a new workspace has no tables before the first data arrive, and the first
// deployment would fail.
// A query that returns a row is one failure.
var anyRow = {
  timeAggregation: 'Count'
  operator: 'GreaterThan'
  threshold: 0
  failingPeriods: {
    numberOfEvaluationPeriods: 1
    minFailingPeriodsToAlert: 1
  }
}
var whenTurnsFail = union(anyRow, { query: loadTextContent('../alerts/failing-turns.kql') })
var whenNothingIsSent = union(anyRow, { query: loadTextContent('../alerts/no-daily-messages.kql') })
var whenThrottled = union(anyRow, { query: loadTextContent('../alerts/throttling.kql') })
var whenNotReady = union(anyRow, { query: loadTextContent('../alerts/not-ready.kql') })

resource failingTurns 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = {
  name: 'alert-${baseName}-failing-turns'
  location: location
  tags: tags
  kind: 'LogAlert'
  properties: {
    displayName: 'Shipmate: turns fail'
    description: 'More than 5 % of the turns in 15 minutes got no answer, and at least five. Compare the revisions in the workbook; roll back if the new one fails more often.'
    severity: 1
    enabled: true
    scopes: [workspaceId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      allOf: [whenTurnsFail]
    }
    autoMitigate: true
    skipQueryValidation: true
    actions: actions
  }
}

resource noDailyMessages 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = {
  name: 'alert-${baseName}-no-daily-messages'
  location: location
  tags: tags
  kind: 'LogAlert'
  properties: {
    displayName: 'Shipmate: no daily messages'
    description: 'Daily messages were sent the day before, and none in the last 24 hours. Look in the log for "the reminders failed" and "the clock was set", and at the outcomes of sends in the workbook.'
    severity: 2
    enabled: true
    scopes: [workspaceId]
    evaluationFrequency: 'PT1H'
    windowSize: 'P1D'
    overrideQueryTimeRange: 'P2D'
    criteria: {
      allOf: [whenNothingIsSent]
    }
    autoMitigate: true
    skipQueryValidation: true
    actions: actions
  }
}

resource throttling 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = {
  name: 'alert-${baseName}-throttling'
  location: location
  tags: tags
  kind: 'LogAlert'
  properties: {
    displayName: 'Shipmate: Teams throttles'
    description: 'Teams refused more than 20 messages in 15 minutes because they came too fast. The coach sends them later. If it goes on, spread the daily messages.'
    severity: 3
    enabled: true
    scopes: [workspaceId]
    evaluationFrequency: 'PT15M'
    windowSize: 'PT15M'
    criteria: {
      allOf: [whenThrottled]
    }
    autoMitigate: true
    skipQueryValidation: true
    actions: actions
  }
}

resource notReady 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = {
  name: 'alert-${baseName}-not-ready'
  location: location
  tags: tags
  kind: 'LogAlert'
  properties: {
    displayName: 'Shipmate: not ready'
    description: 'For a minute or more, the store took no write, or for 15 minutes, the server sent nothing. Look at the revision and its log, and at the data share.'
    severity: 1
    enabled: true
    scopes: [workspaceId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      allOf: [whenNotReady]
    }
    autoMitigate: true
    skipQueryValidation: true
    actions: actions
  }
}
