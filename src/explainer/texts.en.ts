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
  /** Pages on what changes all the time, by product. The first match counts. */
  official: [
    {
      named: /\b(?:azure devops|ado|azdo|vsts|azure (?:pipelines|boards|repos|artifacts|test plans))\b/,
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
      named: /\b(?:github|gh|ghas|codeql|dependabot|actions|copilot)\b/,
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
      status: { title: 'Azure status', url: 'https://azure.status.microsoft/' },
    },
    {
      named: /\b(?:azure|bicep|microsoft|app service|aks)\b/,
      news: { title: 'Azure updates', url: 'https://azure.microsoft.com/updates/' },
      prices: { title: 'Azure pricing', url: 'https://azure.microsoft.com/pricing/' },
      status: { title: 'Azure status', url: 'https://azure.status.microsoft/' },
    },
  ],
}
