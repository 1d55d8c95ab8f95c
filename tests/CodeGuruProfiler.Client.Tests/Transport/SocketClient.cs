using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using Amazon.Runtime;
using CodeGuruProfiler.Client.Model;
using Microsoft.Extensions.DependencyInjection;

namespace CodeGuruProfiler.Client.Tests.Transport;

/// <summary>A client as an application has it: from the container, with the handler that we ship unless TLS needs another.</summary>
internal sealed class SocketClient : IDisposable
{
    public const string Arn = "arn:aws:codeguru-profiler:us-east-1:123456789012:profilingGroup/orders";

    private readonly ServiceProvider _provider;

    public SocketClient(
        ScriptedServer server,
        Action<CodeGuruProfilerClientOptions>? configure = null,
        TestClock? clock = null,
        Action<IServiceCollection>? configureServices = null,
        Action<IServiceCollection>? configureServicesLast = null,
        Action<IHttpClientBuilder>? configureHttp = null)
    {
        Clock = clock ?? new TestClock();
        var services = new ServiceCollection();
        configureServices?.Invoke(services);
        IHttpClientBuilder http = services.AddCodeGuruProfilerClient(options =>
        {
            options.Region = "us-east-1";
            options.ServiceUrl = server.Url;
            options.Credentials = new BasicAWSCredentials("AKIDEXAMPLE", TestSecrets.Key);
            options.TimeProvider = Clock;
            options.LoggerFactory = SecretsWatch.Logs;
            // It runs on the machine's clock, which may be slow: the tests of this limit set it.
            options.ConnectTimeout = Timeout.InfiniteTimeSpan;
            configure?.Invoke(options);
        });
        if (server.Certificate is { } certificate)
        {
            http.ConfigurePrimaryHttpMessageHandler(() => Trusting(certificate));
        }

        configureHttp?.Invoke(http);
        configureServicesLast?.Invoke(services);
        _provider = services.BuildServiceProvider();
        Client = _provider.GetRequiredService<ICodeGuruProfilerClient>();
    }

    public TestClock Clock { get; }

    public ICodeGuruProfilerClient Client { get; }

    /// <summary>Calls by GET, with a structure for its response.</summary>
    public Task<ListTagsForResourceResponse> GetAsync(CancellationToken cancellationToken = default)
        => Client.ListTagsForResourceAsync(new ListTagsForResourceRequest { ResourceArn = Arn }, cancellationToken);

    /// <summary>Calls by GET, with the raw body for its response.</summary>
    public Task<GetProfileResponse> GetProfileAsync() => Client.GetProfileAsync(new GetProfileRequest { ProfilingGroupName = "orders" });

    public Task DeleteAsync() => Client.UntagResourceAsync(new UntagResourceRequest { ResourceArn = Arn, TagKeys = ["team", "a b"] });

    public Task PostAsync()
        => Client.TagResourceAsync(new TagResourceRequest { ResourceArn = Arn, Tags = new Dictionary<string, string> { ["team"] = "orders" } });

    public Task CallAsync(string method) => method switch
    {
        "GET" => GetAsync(),
        "DELETE" => DeleteAsync(),
        "POST" => PostAsync(),
        _ => throw new ArgumentOutOfRangeException(nameof(method)),
    };

    public void Dispose() => _provider.Dispose();

    private static SocketsHttpHandler Trusting(X509Certificate2 certificate) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        SslOptions = new SslClientAuthenticationOptions
        {
            RemoteCertificateValidationCallback = (_, presented, _, _) => presented!.GetCertHashString() == certificate.Thumbprint,
        },
    };
}
