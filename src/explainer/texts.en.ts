import type { Source } from '../domain/outline.ts'

interface Official {
  readonly named: RegExp
  readonly news?: Source
  readonly prices?: Source
  readonly status?: Source
}

const azureUpdates: Source = { title: 'Azure updates', url: 'https://azure.microsoft.com/updates/' }
const azurePricing: Source = { title: 'Azure pricing', url: 'https://azure.microsoft.com/pricing/' }
const azureStatus: Source = { title: 'Azure status', url: 'https://azure.status.microsoft/' }

const official: readonly Official[] = [
  {
    named: /\bnpm\b/,
    status: { title: 'npm status', url: 'https://status.npmjs.org/' },
  },
  {
    named: /\bnuget\b/,
    status: { title: 'NuGet status', url: 'https://status.nuget.org/' },
  },
  {
    named:
      /\b(?:(?:ubuntu|windows|macos)\b.*\b(?:images?|runners?|agents?|hosted)|(?:images?|runners?|agents?|hosted)\b.*\b(?:ubuntu|windows|macos))\b/,
    news: {
      title: 'Images of Microsoft-hosted agents and GitHub-hosted runners',
      url: 'https://github.com/actions/runner-images',
    },
  },
  {
    named: /\bwindows (?:server )?\d|\b(?:sql server|visual studio)\b/,
    news: { title: 'Lifecycle of Microsoft products', url: 'https://learn.microsoft.com/lifecycle/products/' },
  },
  {
    named: /\bazure cli\b|\baz cli\b/,
    news: { title: 'Azure CLI releases', url: 'https://github.com/Azure/azure-cli/releases' },
  },
  {
    named: /(?:^|\s)\.net\b|\bdot ?net\b/,
    news: { title: '.NET releases', url: 'https://github.com/dotnet/core/releases' },
  },
  {
    named: /\bnode(?:\.?js)?\b/,
    news: { title: 'Node.js releases', url: 'https://github.com/nodejs/node/releases' },
  },
  {
    named:
      /\b(?:azure devops|dev\.azure\.com|ado|azdo|vsts|azure (?:pipelines|boards|repos|artifacts|test plans)|test plans|parallel jobs?|basic users?|stakeholders?)\b/,
    news: {
      title: 'Azure DevOps release notes',
      url: 'https://learn.microsoft.com/azure/devops/release-notes/features-timeline',
    },
    prices: {
      title: 'Pricing for Azure DevOps',
      url: 'https://azure.microsoft.com/pricing/details/devops/azure-devops-services/',
    },
    status: { title: 'Azure DevOps service status', url: 'https://status.dev.azure.com/' },
  },
  {
    named: /\b(?:github|gh|ghas|codeql|dependabot|actions|copilot|larger runners?|hosted runners?)\b/,
    news: { title: 'GitHub changelog', url: 'https://github.blog/changelog/' },
    prices: { title: 'GitHub pricing', url: 'https://github.com/pricing' },
    status: { title: 'GitHub status', url: 'https://www.githubstatus.com/' },
  },
  {
    named: /\b(?:az-?400|exam|certification)\b/,
    news: {
      title: 'Study guide for Exam AZ-400',
      url: 'https://learn.microsoft.com/credentials/certifications/resources/study-guides/az-400',
    },
    prices: {
      title: 'DevOps Engineer Expert, with the price of the exam',
      url: 'https://learn.microsoft.com/credentials/certifications/devops-engineer/',
    },
    status: { title: 'Help for certifications', url: 'https://learn.microsoft.com/credentials/support/help' },
  },
  {
    named: /\b(?:terraform|hashicorp|azurerm)\b/,
    news: { title: 'Terraform releases', url: 'https://github.com/hashicorp/terraform/releases' },
    prices: { title: 'Terraform', url: 'https://developer.hashicorp.com/terraform' },
    status: { title: 'HashiCorp Terraform', url: 'https://developer.hashicorp.com/terraform' },
  },
  {
    named: /\bhelm\b/,
    news: { title: 'Helm releases', url: 'https://github.com/helm/helm/releases' },
    prices: { title: 'Helm', url: 'https://helm.sh/' },
    status: { title: 'Helm', url: 'https://helm.sh/' },
  },
  {
    named: /\bdocker\b/,
    news: { title: 'Docker release notes', url: 'https://docs.docker.com/engine/release-notes/' },
    prices: { title: 'Docker pricing', url: 'https://www.docker.com/pricing/' },
    status: { title: 'Docker status', url: 'https://www.dockerstatus.com/' },
  },
  {
    named: /\bgit\b/,
    news: { title: 'Git downloads', url: 'https://git-scm.com/downloads' },
    prices: { title: 'Git is free and open source', url: 'https://git-scm.com/about/free-and-open-source' },
    status: { title: 'Git community', url: 'https://git-scm.com/community' },
  },
  {
    named: /\b(?:kubernetes|k8s|kubectl)\b/,
    news: { title: 'Kubernetes releases', url: 'https://kubernetes.io/releases/' },
    prices: {
      title: 'Pricing for Azure Kubernetes Service',
      url: 'https://azure.microsoft.com/pricing/details/kubernetes-service/',
    },
    status: azureStatus,
  },
  {
    named: /\b(?:microsoft 365|office 365|m365|microsoft teams|teams)\b/,
    status: { title: 'Microsoft 365 status', url: 'https://status.cloud.microsoft/' },
  },
  {
    named:
      /\b(?:azure|bicep|microsoft|app service|aks|arm|(?:west|east|north|central|south) (?:europe|us|india)|app insights|application insights|log analytics|key vault|vms?|managed devops pools?)\b/,
    news: azureUpdates,
    prices: azurePricing,
    status: azureStatus,
  },
]

/** What `npm run explain` prints. */
export const texts = {
  usage:
    'Usage: npm run --silent explain -- [--json] "canary vs blue/green"\n       npm run --silent explain -- --batch FILE.jsonl   (one {"q": "…"} per line)',
  refusal: "The notes don't cover that.",
  /** The two steps of a cause, as the notes write them. */
  check: (text: string) => `Check: ${text}`,
  fix: (text: string) => `Fix: ${text}`,
  /** Title of a comparison's rule, for a model. */
  whichToChoose: 'Which to choose',
  /** @param topics ids of notes */
  covered: (topics: readonly string[]) => `They do cover: ${topics.join(', ')}.`,
  /** @param repository `actions/checkout` */
  releasesOf: (repository: string) => `Releases of ${repository}`,
  /** Pages on what changes all the time, by product. The first match that has such a page counts. */
  official,
}
