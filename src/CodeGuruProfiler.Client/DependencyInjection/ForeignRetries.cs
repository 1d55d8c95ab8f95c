namespace CodeGuruProfiler.Client.DependencyInjection;

/// <summary>Retries that others configure for every HTTP client. Below the client's own they would multiply, with stale signatures.</summary>
internal static class ForeignRetries
{
    // By name, so that nobody gets a dependency for it. docs/decisions/0004-one-retry-layer.md
    private const string ResilienceHandler = "Microsoft.Extensions.Http.Resilience.ResilienceHandler";

    public static void Remove(IList<DelegatingHandler> handlers)
    {
        for (int i = handlers.Count - 1; i >= 0; i--)
        {
            if (handlers[i].GetType().FullName == ResilienceHandler)
            {
                handlers.RemoveAt(i);
            }
        }
    }
}
