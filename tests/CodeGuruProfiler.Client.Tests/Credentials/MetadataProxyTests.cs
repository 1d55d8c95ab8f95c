using System.Net;
using CodeGuruProfiler.Client.Configuration;
using CodeGuruProfiler.Client.Credentials;
using FluentAssertions;

namespace CodeGuruProfiler.Client.Tests.Credentials;

/// <summary>Behind a proxy, metadata of this machine and its link are not asked through it: the proxy would ask its own, or nobody.</summary>
[Collection(nameof(ProcessEnvironment))]
public sealed class MetadataProxyTests : IDisposable
{
    private readonly ProcessEnvironment _environment = new();
    private readonly IWebProxy _before = HttpClient.DefaultProxy;
    private readonly LoopbackMetadata _proxyServer = new([]);
    private readonly RecordingProxy _proxy;

    public MetadataProxyTests()
    {
        _proxy = new RecordingProxy(new Uri(_proxyServer.Address));
        HttpClient.DefaultProxy = _proxy;
    }

    public void Dispose()
    {
        HttpClient.DefaultProxy = _before;
        _proxyServer.Dispose();
        _environment.Dispose();
    }

    [Fact]
    public async Task InstanceMetadata_BehindAProxy_IsAskedDirectly()
    {
        using LoopbackMetadata metadata = CredentialChainTests.Metadata(DateTime.UtcNow.AddHours(1));

        (await FindAsync()).Should().Be("FROMINSTANCE");

        metadata.Asked.Should().HaveCount(3);
        _proxyServer.Asked.Should().BeEmpty();
        _proxy.Urls.Should().BeEmpty();
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    public async Task Container_BehindAProxy_IsAskedDirectly(string host)
    {
        using var container = new LoopbackMetadata(new() { ["GET /creds/?a=b"] = LoopbackMetadata.Credentials("FROMCONTAINER", DateTime.UtcNow.AddHours(1)) });
        ProcessEnvironment.Set("AWS_CONTAINER_CREDENTIALS_FULL_URI", container.Address.Replace("127.0.0.1", host, StringComparison.Ordinal) + "/creds/?a=b");

        (await FindAsync()).Should().Be("FROMCONTAINER");

        _proxyServer.Asked.Should().BeEmpty();
        _proxy.Urls.Should().BeEmpty();
    }

    // Also where a profile's role names the source.
    [Fact]
    public async Task SourceOfARole_BehindAProxy_IsAskedDirectly()
    {
        using LoopbackMetadata metadata = CredentialChainTests.Metadata(DateTime.UtcNow.AddHours(1));
        ProcessEnvironment.Write("config", "[profile web]\nrole_arn = arn:r\ncredential_source = Ec2InstanceMetadata\n");
        var environment = AwsEnvironment.OfThisMachine("web");
        var role = (Amazon.Runtime.AssumeRoleAWSCredentials)new ProfileCredentials(
            environment, new SharedProfileSource(environment.Config, null), isInteractive: true, TimeProvider.System).Create("web");

        (await role.SourceCredentials.GetCredentialsAsync()).AccessKey.Should().Be("FROMINSTANCE");

        _proxy.Urls.Should().BeEmpty();
    }

    // A host that is neither on this machine nor on its link is treated like any other.
    [Fact]
    public async Task InstanceMetadata_OnAnotherHost_IsAskedThroughTheProxy()
    {
        ProcessEnvironment.Set("AWS_EC2_METADATA_DISABLED", null);
        ProcessEnvironment.Set("AWS_EC2_METADATA_SERVICE_ENDPOINT", "http://metadata.example/base/");

        await FluentActions.Awaiting(FindAsync).Should().ThrowAsync<CodeGuruProfilerCredentialsException>()
            .WithMessage("*the EC2 instance metadata (http://metadata.example responded with HTTP 404)*");

        _proxy.Urls.Should().Equal("http://metadata.example/base/latest/api/token");
    }

    [Theory]
    [InlineData("http://169.254.169.254", true)]
    [InlineData("http://169.254.170.2/creds", true)]
    [InlineData("http://169.254.170.23/v1/credentials", true)]
    [InlineData("http://[fd00:ec2::254]", true)]
    [InlineData("http://[fd00:ec2::23]/v1/credentials", true)]
    [InlineData("http://[fe80::1]", true)]
    [InlineData("http://[::ffff:169.254.169.254]", true)]
    [InlineData("http://2852039166", true)]
    [InlineData("http://127.0.0.1:1", true)]
    [InlineData("http://127.8.9.10", true)]
    [InlineData("http://[::1]:8080", true)]
    [InlineData("http://localhost", true)]
    [InlineData("http://LOCALHOST:80", true)]
    [InlineData("http://169.253.1.1", false)]
    [InlineData("http://10.0.0.1", false)]
    [InlineData("http://[fd00:ec3::254]", false)]
    [InlineData("http://169.254.169.254.example", false)]
    [InlineData("https://credentials.example", false)]
    public void Handler_OfAHost_UsesTheProxyOrNot(string url, bool isLocal)
    {
        using var handler = (SocketsHttpHandler)MetadataHttp.CreateHandler(new Uri(url));

        handler.UseProxy.Should().Be(!isLocal);
        handler.AllowAutoRedirect.Should().BeFalse();
    }

    private static async Task<string> FindAsync()
    {
        var chain = new CredentialChain(() => AwsEnvironment.OfThisMachine(null), null, TimeProvider.System);
        return (await (await chain.ResolveAsync()).Credentials.GetCredentialsAsync()).AccessKey;
    }

    private sealed class RecordingProxy(Uri address) : IWebProxy
    {
        private readonly List<string> _urls = [];

        public ICredentials? Credentials { get; set; }

        public IReadOnlyList<string> Urls
        {
            get
            {
                lock (_urls)
                {
                    return [.. _urls.Distinct()];
                }
            }
        }

        public Uri GetProxy(Uri destination)
        {
            lock (_urls)
            {
                _urls.Add(destination.AbsoluteUri);
            }

            return address;
        }

        public bool IsBypassed(Uri host) => false;
    }
}
