// A page in the portal with the queries of queries/, for the time that the reader chooses.

@description('Name that the names of all resources start from.')
param baseName string
param location string
param tags object

@description('Workspace with the telemetry.')
param workspaceId string

@description('Application Insights, where the workbook is listed.')
param insightsId string

var timeParameter = {
  type: 9
  name: 'time'
  content: {
    version: 'KqlParameterItem/1.0'
    parameters: [
      {
        id: guid(baseName, 'time')
        version: 'KqlParameterItem/1.0'
        name: 'Time'
        type: 4
        isRequired: true
        value: {
          durationMs: 86400000
        }
        typeSettings: {
          selectableValues: [
            { durationMs: 3600000 }
            { durationMs: 14400000 }
            { durationMs: 86400000 }
            { durationMs: 604800000 }
          ]
          allowCustom: true
        }
      }
    ]
    style: 'pills'
    queryType: 0
    resourceType: 'microsoft.operationalinsights/workspaces'
  }
}
var panels = [
  { title: 'Releases: turns, failures, and time', query: loadTextContent('../queries/release-health.kql') }
  { title: 'Turns that failed, by feature', query: loadTextContent('../queries/failed-turns.kql') }
  { title: 'Time of a turn, by feature', query: loadTextContent('../queries/turn-latency.kql') }
  { title: 'Messages by outcome', query: loadTextContent('../queries/sends.kql') }
  { title: 'Scheduled messages: due, sent, and late', query: loadTextContent('../queries/scheduled.kql') }
  { title: 'Commits and conflicts', query: loadTextContent('../queries/store-conflicts.kql') }
  { title: 'Explanations', query: loadTextContent('../queries/explanations.kql') }
]
var panelItems = [
  for panel in panels: {
    type: 3
    name: panel.title
    content: {
      version: 'KqlItem/1.0'
      title: panel.title
      query: panel.query
      size: 0
      timeContextFromParameter: 'Time'
      queryType: 0
      resourceType: 'microsoft.operationalinsights/workspaces'
      crossComponentResources: [workspaceId]
      visualization: 'table'
    }
  }
]

resource workbook 'Microsoft.Insights/workbooks@2023-06-01' = {
  // Names of workbooks are ids.
  name: guid(insightsId, 'workbook')
  location: location
  tags: tags
  kind: 'shared'
  properties: {
    displayName: 'Shipmate'
    category: 'workbook'
    sourceId: insightsId
    version: 'Notebook/1.0'
    serializedData: string({
      version: 'Notebook/1.0'
      items: concat([timeParameter], panelItems)
      fallbackResourceIds: [insightsId]
    })
  }
}
