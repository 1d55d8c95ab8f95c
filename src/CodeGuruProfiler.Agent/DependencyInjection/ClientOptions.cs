using CodeGuruProfiler.Client;

namespace CodeGuruProfiler.Agent.DependencyInjection;

/// <summary>Copies the client's options that the agent's options contain into those of the registered client.</summary>
internal static class ClientOptions
{
    public static void Copy(CodeGuruProfilerClientOptions from, CodeGuruProfilerClientOptions to)
    {
        to.Region = from.Region;
        to.ServiceUrl = from.ServiceUrl;
        to.IgnoreConfiguredEndpointUrls = from.IgnoreConfiguredEndpointUrls;
        to.Credentials = from.Credentials;
        to.Profile = from.Profile;
        to.UseFips = from.UseFips;
        to.UseDualStack = from.UseDualStack;
        to.RetryMode = from.RetryMode;
        to.MaxAttempts = from.MaxAttempts;
        to.RetryQuota = from.RetryQuota;
        to.CorrectClockSkew = from.CorrectClockSkew;
        to.ConnectTimeout = from.ConnectTimeout;
        to.AttemptTimeout = from.AttemptTimeout;
        to.TotalTimeout = from.TotalTimeout;
        to.MaxResponseBytes = from.MaxResponseBytes;
        to.LoggerFactory = from.LoggerFactory;
        to.TimeProvider = from.TimeProvider;
    }
}
