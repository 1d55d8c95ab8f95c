using Amazon.Runtime;
using CodeGuruProfiler.Client.Model;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CodeGuruProfiler.Client.Tests.DependencyInjection;

/// <summary>Clients of unequal keys have nothing in common; those of equal keys are one.</summary>
public class KeyedRegistrationTests
{
    private static readonly ListTagsForResourceRequest Request = new() { ResourceArn = "arn" };

    private readonly RecordingHandler _first = new();
    private readonly RecordingHandler _second = new();
    private readonly ServiceCollection _services = new();

    private enum Tenant
    {
        Red = 1,
        Blue = 2,
    }

    public static TheoryData<object, object> UnequalKeys => new()
    {
        { "eu", "us" },
        { "eu", "EU" },
        { new object(), new object() },
        { new KeyOfOneText(), new KeyOfOneText() },
        { 1, "1" },
        { 1, 1L },
        { 1, Tenant.Red },
        { Tenant.Red, Tenant.Blue },
        { Tenant.Red, "CodeGuruProfiler.Client:CodeGuruProfiler.Client.Tests.DependencyInjection.KeyedRegistrationTests+Tenant:Red" },
        { typeof(int), "System.Int32" },
        { "", new object() },
        // The form of private names.
        { new object(), "CodeGuruProfiler.Client#1" },
        { "CodeGuruProfiler.Client#2", new object() },
    };

    [Theory]
    [MemberData(nameof(UnequalKeys))]
    public async Task AddKeyed_UnequalKeys_HaveTheirOwnOptionsCredentialsAndHandlers(object key, object other)
    {
        _services.AddKeyedCodeGuruProfilerClient(key, options => Configure(options, "eu-central-1", "FIRST")).ConfigurePrimaryHttpMessageHandler(() => _first);
        _services.AddKeyedCodeGuruProfilerClient(other, options => Configure(options, "us-west-2", "SECOND")).ConfigurePrimaryHttpMessageHandler(() => _second);
        await using ServiceProvider provider = _services.BuildServiceProvider();

        await provider.GetRequiredKeyedService<ICodeGuruProfilerClient>(key).ListTagsForResourceAsync(Request);
        await provider.GetRequiredKeyedService<ICodeGuruProfilerClient>(other).ListTagsForResourceAsync(Request);

        Assert.Contains("Credential=FIRST/", _first.Authorization, StringComparison.Ordinal);
        Assert.Contains("/eu-central-1/", _first.Authorization, StringComparison.Ordinal);
        Assert.Contains("Credential=SECOND/", _second.Authorization, StringComparison.Ordinal);
        Assert.Contains("/us-west-2/", _second.Authorization, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("CodeGuruProfiler.Client")]
    public async Task AddKeyed_KeyThatIsANameOfTheUnkeyedClient_IsAnotherClient(string key)
    {
        _services.AddCodeGuruProfilerClient(options => Configure(options, "eu-central-1", "FIRST")).ConfigurePrimaryHttpMessageHandler(() => _first);
        _services.AddKeyedCodeGuruProfilerClient(key, options => Configure(options, "us-west-2", "SECOND")).ConfigurePrimaryHttpMessageHandler(() => _second);
        await using ServiceProvider provider = _services.BuildServiceProvider();

        await provider.GetRequiredService<ICodeGuruProfilerClient>().ListTagsForResourceAsync(Request);
        await provider.GetRequiredKeyedService<ICodeGuruProfilerClient>(key).ListTagsForResourceAsync(Request);

        Assert.Contains("Credential=FIRST/", _first.Authorization, StringComparison.Ordinal);
        Assert.Contains("Credential=SECOND/", _second.Authorization, StringComparison.Ordinal);
    }

    // The private name is taken from where a program could see it.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AddKeyed_StringThatIsAPrivateName_HasItsOwnOptions(bool isAddedFirst)
    {
        object key = new();
        string privateName = PrivateNameOf(key);
        if (isAddedFirst)
        {
            _services.AddKeyedCodeGuruProfilerClient(privateName, options => Configure(options, "us-west-2", "SECOND"));
        }

        string httpName = _services.AddKeyedCodeGuruProfilerClient(key, options => Configure(options, "eu-central-1", "FIRST")).Name;
        if (!isAddedFirst)
        {
            _services.AddKeyedCodeGuruProfilerClient(privateName, options => Configure(options, "us-west-2", "SECOND"));
        }

        _services.AddKeyedCodeGuruProfilerClient(httpName, options => Configure(options, "us-west-2", "SECOND"));
        await using ServiceProvider provider = _services.BuildServiceProvider();

        Assert.Equal("eu-central-1", await RegionOf(provider, key));
        Assert.Equal("us-west-2", await RegionOf(provider, privateName));
        Assert.Equal("us-west-2", await RegionOf(provider, httpName));
    }

    [Fact]
    public async Task AddKeyed_EqualKeys_AreOneClientWithBothSettings()
    {
        IHttpClientBuilder first = _services.AddKeyedCodeGuruProfilerClient((1, "eu"), options => Configure(options, "eu-central-1", "FIRST"));
        first.ConfigurePrimaryHttpMessageHandler(() => _first);
        IHttpClientBuilder second = _services.AddKeyedCodeGuruProfilerClient((1, "eu"), options => options.Region = "us-west-2");
        await using ServiceProvider provider = _services.BuildServiceProvider();

        await provider.GetRequiredKeyedService<ICodeGuruProfilerClient>((1, "eu")).ListTagsForResourceAsync(Request);

        Assert.Equal(first.Name, second.Name);
        Assert.Contains("Credential=FIRST/", _first.Authorization, StringComparison.Ordinal);
        Assert.Contains("/us-west-2/", _first.Authorization, StringComparison.Ordinal);
        Assert.Single(_services, service => service.ServiceType == typeof(ICodeGuruProfilerClient));
    }

    [Fact]
    public async Task AddKeyed_StringKey_NamesTheOptions()
    {
        _services.AddKeyedCodeGuruProfilerClient("eu", options => Configure(options, "eu-central-1", "FIRST")).ConfigurePrimaryHttpMessageHandler(() => _first);
        _services.Configure<CodeGuruProfilerClientOptions>("eu", options => options.Region = "eu-west-1");
        _services.PostConfigure<CodeGuruProfilerClientOptions>("eu", options => options.ServiceUrl = new Uri("http://profiler.test"));
        _services.Configure<CodeGuruProfilerClientOptions>(options => options.Region = "us-east-1");
        await using ServiceProvider provider = _services.BuildServiceProvider();

        await provider.GetRequiredKeyedService<ICodeGuruProfilerClient>("eu").ListTagsForResourceAsync(Request);

        Assert.Equal("http://profiler.test/tags/arn", _first.Address.AbsoluteUri);
        Assert.Contains("/eu-west-1/", _first.Authorization, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AddKeyed_WithConfiguration_FollowsIt()
    {
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Eu:Region", "eu-west-3"), new("Eu:Profile", "")]).Build();
        _services.AddSingleton<AWSCredentials>(new BasicAWSCredentials("REGISTERED", TestSecrets.Key));
        _services.AddKeyedCodeGuruProfilerClient("eu", configuration.GetSection("Eu")).ConfigurePrimaryHttpMessageHandler(() => _first);
        await using ServiceProvider provider = _services.BuildServiceProvider();

        await provider.GetRequiredKeyedService<ICodeGuruProfilerClient>("eu").ListTagsForResourceAsync(Request);

        Assert.Contains("/eu-west-3/", _first.Authorization, StringComparison.Ordinal);
        Assert.Contains("Credential=REGISTERED/", _first.Authorization, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Credentials_RegisteredWithTheKey_ComeBeforeThoseWithout()
    {
        _services.AddSingleton<AWSCredentials>(new BasicAWSCredentials("UNKEYED", TestSecrets.Key));
        _services.AddKeyedSingleton<AWSCredentials>("eu", new BasicAWSCredentials("KEYED", TestSecrets.Key));
        _services.AddKeyedCodeGuruProfilerClient("eu", options => options.Region = "eu-west-1").ConfigurePrimaryHttpMessageHandler(() => _first);
        _services.AddKeyedCodeGuruProfilerClient("us", options => options.Region = "us-west-2").ConfigurePrimaryHttpMessageHandler(() => _second);
        await using ServiceProvider provider = _services.BuildServiceProvider();

        await provider.GetRequiredKeyedService<ICodeGuruProfilerClient>("eu").ListTagsForResourceAsync(Request);
        await provider.GetRequiredKeyedService<ICodeGuruProfilerClient>("us").ListTagsForResourceAsync(Request);

        Assert.Contains("Credential=KEYED/", _first.Authorization, StringComparison.Ordinal);
        Assert.Contains("Credential=UNKEYED/", _second.Authorization, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AddKeyed_TwoServiceCollections_ShareNothing()
    {
        object key = new();
        var other = new ServiceCollection();
        _services.AddKeyedCodeGuruProfilerClient(key, options => Configure(options, "eu-central-1", "FIRST"));
        other.AddKeyedCodeGuruProfilerClient(key, options => Configure(options, "us-west-2", "SECOND"));
        await using ServiceProvider provider = _services.BuildServiceProvider();
        await using ServiceProvider otherProvider = other.BuildServiceProvider();

        Assert.Equal("eu-central-1", await RegionOf(provider, key));
        Assert.Equal("us-west-2", await RegionOf(otherProvider, key));
        Assert.NotSame(provider.GetRequiredKeyedService<ICodeGuruProfilerClient>(key), otherProvider.GetRequiredKeyedService<ICodeGuruProfilerClient>(key));
    }

    [Fact]
    public void AddKeyed_Scopes_HaveTheSameClient()
    {
        _services.AddKeyedCodeGuruProfilerClient("eu", options => Configure(options, "eu-central-1", "FIRST"));
        using ServiceProvider provider = _services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
        using IServiceScope one = provider.CreateScope();
        using IServiceScope two = provider.CreateScope();

        var client = one.ServiceProvider.GetRequiredKeyedService<ICodeGuruProfilerClient>("eu");

        Assert.Same(client, two.ServiceProvider.GetRequiredKeyedService<ICodeGuruProfilerClient>("eu"));
        Assert.Same(client, provider.GetRequiredKeyedService<CodeGuruProfilerClient>("eu"));
    }

    [Fact]
    public void AddKeyed_AnyKey_IsRefused()
    {
        var exception = Assert.Throws<ArgumentException>(() => _services.AddKeyedCodeGuruProfilerClient(KeyedService.AnyKey, _ => { }));

        Assert.Equal("serviceKey", exception.ParamName);
        Assert.StartsWith("KeyedService.AnyKey is not the key of one client. Register a client for each key.", exception.Message, StringComparison.Ordinal);
        Assert.Empty(_services);
    }

    [Fact]
    public void AddKeyed_Null_IsRefused()
    {
        IConfiguration configuration = new ConfigurationBuilder().Build();

        Assert.Equal("services", Assert.Throws<ArgumentNullException>(() => ((IServiceCollection)null!).AddKeyedCodeGuruProfilerClient("eu", configuration)).ParamName);
        Assert.Equal("serviceKey", Assert.Throws<ArgumentNullException>(() => _services.AddKeyedCodeGuruProfilerClient(null!, configuration)).ParamName);
        Assert.Equal("serviceKey", Assert.Throws<ArgumentNullException>(() => _services.AddKeyedCodeGuruProfilerClient(null!, _ => { })).ParamName);
        Assert.Equal("configuration", Assert.Throws<ArgumentNullException>(() => _services.AddKeyedCodeGuruProfilerClient("eu", (IConfiguration)null!)).ParamName);
        Assert.Equal("configure", Assert.Throws<ArgumentNullException>(() => _services.AddKeyedCodeGuruProfilerClient("eu", (Action<CodeGuruProfilerClientOptions>)null!)).ParamName);
    }

    private static string PrivateNameOf(object key)
    {
        var services = new ServiceCollection();
        services.AddKeyedCodeGuruProfilerClient(key, options => options.MaxAttempts = 0);
        using ServiceProvider provider = services.BuildServiceProvider();
        return Assert.Throws<OptionsValidationException>(() => provider.GetRequiredKeyedService<ICodeGuruProfilerClient>(key)).OptionsName;
    }

    private static async Task<string> RegionOf(ServiceProvider provider, object key)
    {
        var client = provider.GetRequiredKeyedService<CodeGuruProfilerClient>(key);
        Uri url = await client.PresignAsync(new DescribeProfilingGroupRequest { ProfilingGroupName = "web" }, TimeSpan.FromMinutes(1));
        return url.Host.Split('.')[1];
    }

    private static void Configure(CodeGuruProfilerClientOptions options, string region, string accessKey)
    {
        options.Region = region;
        options.Credentials = new BasicAWSCredentials(accessKey, TestSecrets.Key);
    }

    private sealed class KeyOfOneText
    {
        public override string ToString() => "key";
    }
}
