using CodeGuruProfiler.Client.Configuration;
using CodeGuruProfiler.Client.DependencyInjection;
using FluentAssertions;
using Microsoft.Extensions.Configuration;

namespace CodeGuruProfiler.Client.Tests;

public class ClientSettingsTests
{
    private readonly Dictionary<string, string> _variables = [];
    private readonly Dictionary<string, string> _files = [];
    private readonly CodeGuruProfilerClientOptions _options = new() { Region = "us-east-1" };

    [Fact]
    public void Resolve_NothingIsSet_HasAwssDefaults()
    {
        ClientSettings settings = Resolve();

        settings.MaxAttempts.Should().Be(3);
        settings.RetryMode.Should().Be(RetryMode.Standard);
        settings.CorrectsClockSkew.Should().BeTrue();
        settings.Endpoint.Origin.Should().Be("https://codeguru-profiler.us-east-1.amazonaws.com");
    }

    [Fact]
    public void Resolve_EnvironmentAndProfile_TheEnvironmentWins()
    {
        SetProfile("max_attempts = 4\nretry_mode = standard\nuse_fips_endpoint = true\nuse_dualstack_endpoint = true");
        Resolve().Should().Match<ClientSettings>(s => s.MaxAttempts == 4 && s.RetryMode == RetryMode.Standard
            && s.Endpoint.Origin == "https://codeguru-profiler-fips.us-east-1.api.aws");

        SetEnvironment();

        Resolve().Should().Match<ClientSettings>(s => s.MaxAttempts == 5 && s.RetryMode == RetryMode.Adaptive && !s.CorrectsClockSkew
            && s.Endpoint.Origin == "https://codeguru-profiler.us-east-1.amazonaws.com");
    }

    // A program's setting wins, even if it equals the default.
    [Fact]
    public void Resolve_OptionsAreSetToTheirDefaults_TheyWin()
    {
        SetEnvironment();
        _variables["AWS_USE_FIPS_ENDPOINT"] = "true";
        _variables["AWS_USE_DUALSTACK_ENDPOINT"] = "true";
        _variables["AWS_ENDPOINT_URL"] = "http://127.0.0.1:1";
        _variables["AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"] = "true";
        _options.MaxAttempts = 3;
        _options.RetryMode = RetryMode.Standard;
        _options.CorrectClockSkew = true;
        _options.UseFips = false;
        _options.UseDualStack = false;
        _options.IgnoreConfiguredEndpointUrls = false;

        Resolve().Should().Match<ClientSettings>(s => s.MaxAttempts == 3 && s.RetryMode == RetryMode.Standard && s.CorrectsClockSkew
            && s.Endpoint.Origin == "http://127.0.0.1:1");
    }

    [Fact]
    public void Resolve_OptionsFromConfigurationThatNamesNone_LeaveTheEnvironmentToDecide()
    {
        SetEnvironment();
        OptionsBinding.Bind(new ConfigurationBuilder().AddInMemoryCollection([new("Region", "us-east-1")]).Build(), _options);

        Resolve().Should().Match<ClientSettings>(s => s.MaxAttempts == 5 && s.RetryMode == RetryMode.Adaptive && !s.CorrectsClockSkew);
    }

    [Fact]
    public void Resolve_OptionsFromConfiguration_Win()
    {
        SetEnvironment();
        OptionsBinding.Bind(
            new ConfigurationBuilder().AddInMemoryCollection(
            [
                new("MaxAttempts", "3"), new("RetryMode", "standard"), new("CorrectClockSkew", "true"), new("IgnoreConfiguredEndpointUrls", "true"),
            ]).Build(),
            _options);
        _variables["AWS_ENDPOINT_URL"] = "http://127.0.0.1:1";

        Resolve().Should().Match<ClientSettings>(s => s.MaxAttempts == 3 && s.RetryMode == RetryMode.Standard && s.CorrectsClockSkew
            && s.Endpoint.Origin == "https://codeguru-profiler.us-east-1.amazonaws.com");
    }

    [Theory]
    [InlineData("AWS_MAX_ATTEMPTS", "many", "AWS_MAX_ATTEMPTS must be a whole number of at least 1, but is 'many'.")]
    [InlineData("AWS_MAX_ATTEMPTS", "0", "AWS_MAX_ATTEMPTS must be a whole number of at least 1, but is '0'.")]
    [InlineData("AWS_RETRY_MODE", "fast", "AWS_RETRY_MODE must be standard or adaptive, but is 'fast'.")]
    [InlineData("AWS_USE_FIPS_ENDPOINT", "yes", "AWS_USE_FIPS_ENDPOINT must be true or false, but is 'yes'.")]
    [InlineData("AWS_ENDPOINT_URL", "localhost", "AWS_ENDPOINT_URL must be an absolute http or https URL, but is 'localhost'.")]
    [InlineData("AWS_ENDPOINT_URL_CODEGURUPROFILER", "ftp://host", "AWS_ENDPOINT_URL_CODEGURUPROFILER must be an absolute http or https URL, but is 'ftp://host'.")]
    [InlineData("AWS_ENDPOINT_URL", "ftp://bob:hunter2@host/", "AWS_ENDPOINT_URL must be an absolute http or https URL, but is 'ftp://host/'.")]
    [InlineData("AWS_ENDPOINT_URL", "bob@hunter2@host", "AWS_ENDPOINT_URL must be an absolute http or https URL, but is 'host'.")]
    [InlineData("AWS_ENDPOINT_URL", "http://host/?a=b", "AWS_ENDPOINT_URL must be scheme, host, port and path only: a query, a fragment or a user would be sent to the service.")]
    [InlineData("AWS_USE_DUALSTACK_ENDPOINT", "1", "AWS_USE_DUALSTACK_ENDPOINT must be true or false, but is '1'.")]
    [InlineData("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "on", "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS must be true or false, but is 'on'.")]
    [InlineData("AWS_DISABLE_CLOCK_SKEW_CORRECTION", "maybe", "AWS_DISABLE_CLOCK_SKEW_CORRECTION must be true or false, but is 'maybe'.")]
    [InlineData("AWS_REGION", "US-EAST-1", "AWS_REGION must be a Region in lower case such as us-east-1, but is 'US-EAST-1'.")]
    [InlineData("AWS_DEFAULT_REGION", "us east", "AWS_DEFAULT_REGION must be a Region in lower case such as us-east-1, but is 'us east'.")]
    public void Resolve_VariableIsWrong_ReportsWhich(string variable, string value, string message)
    {
        _options.Region = null;
        _variables["AWS_DEFAULT_REGION"] = "us-east-1";
        _variables[variable] = value;

        FluentActions.Invoking(Resolve).Should().Throw<ArgumentException>().Which.Message.Should().Be(message);
    }

    [Theory]
    [InlineData("max_attempts = -1", "max_attempts in the profile 'default' of ~/.aws/config must be a whole number of at least 1, but is '-1'.")]
    [InlineData("retry_mode = fast", "retry_mode in the profile 'default' of ~/.aws/config must be standard or adaptive, but is 'fast'.")]
    [InlineData("use_fips_endpoint = 1", "use_fips_endpoint in the profile 'default' of ~/.aws/config must be true or false, but is '1'.")]
    [InlineData("use_dualstack_endpoint = x", "use_dualstack_endpoint in the profile 'default' of ~/.aws/config must be true or false, but is 'x'.")]
    [InlineData("ignore_configured_endpoint_urls = x", "ignore_configured_endpoint_urls in the profile 'default' of ~/.aws/config must be true or false, but is 'x'.")]
    [InlineData("disable_clock_skew_correction = x", "disable_clock_skew_correction in the profile 'default' of ~/.aws/config must be true or false, but is 'x'.")]
    [InlineData("region = EU", "region in the profile 'default' of ~/.aws/config must be a Region in lower case such as us-east-1, but is 'EU'.")]
    [InlineData("endpoint_url = host", "endpoint_url in the profile 'default' of ~/.aws/config must be an absolute http or https URL, but is 'host'.")]
    [InlineData("endpoint_url = http://u:p@host", "endpoint_url in the profile 'default' of ~/.aws/config must be scheme, host, port and path only: *")]
    [InlineData("services = s\n[services s]\ncodeguruprofiler =\n  endpoint_url = ftp://x", "codeguruprofiler endpoint_url in [services s] of ~/.aws/config must be an absolute http or https URL, but is 'ftp://x'.")]
    [InlineData("endpoint_url = http://host\nuse_fips_endpoint = true", "*FIPS and custom endpoint are not supported. Leave out use_fips_endpoint in the profile 'default' of ~/.aws/config or endpoint_url in the profile 'default' of ~/.aws/config.")]
    public void Resolve_ProfileIsWrong_ReportsWhichFileProfileAndKey(string settings, string message)
    {
        _options.Region = null;
        SetProfile(settings.Contains("region", StringComparison.Ordinal) ? settings : "region = us-east-1\n" + settings);

        FluentActions.Invoking(Resolve).Should().Throw<ArgumentException>().WithMessage(message);
    }

    [Fact]
    public void Resolve_CredentialsFileIsWrong_NamesThatFile()
    {
        _options.Profile = "web";
        _variables["AWS_SHARED_CREDENTIALS_FILE"] = "/etc/keys";
        _files["~/.aws/config"] = "[profile web]\nretry_mode = standard\n";
        _files["/etc/keys"] = "[web]\nretry_mode = fast\n";

        FluentActions.Invoking(Resolve).Should().Throw<ArgumentException>()
            .WithMessage("retry_mode in the profile 'web' of /etc/keys must be standard or adaptive, but is 'fast'.");
    }

    [Theory]
    [InlineData(true, false, "*FIPS and custom endpoint are not supported. Leave out UseFips or AWS_ENDPOINT_URL.")]
    [InlineData(false, true, "*FIPS and custom endpoint are not supported. Leave out AWS_USE_FIPS_ENDPOINT or ServiceUrl.")]
    [InlineData(false, false, "*FIPS and custom endpoint are not supported. Leave out AWS_USE_FIPS_ENDPOINT or AWS_ENDPOINT_URL.")]
    public void Resolve_FipsWithAUrl_NamesWhereEachComesFrom(bool fipsIsOption, bool urlIsOption, string message)
    {
        if (fipsIsOption)
        {
            _options.UseFips = true;
        }
        else
        {
            _variables["AWS_USE_FIPS_ENDPOINT"] = "true";
        }

        if (urlIsOption)
        {
            _options.ServiceUrl = new Uri("http://host");
        }
        else
        {
            _variables["AWS_ENDPOINT_URL"] = "http://host";
        }

        FluentActions.Invoking(Resolve).Should().Throw<ArgumentException>().WithMessage(message);
    }

    [Theory]
    [InlineData("[default]\nregion = us-west-1\nuse_fips_endpoint = true\n[profile default]\nregion = us-west-2\n")]
    [InlineData("[profile default]\nregion = us-west-2\n[default]\nregion = us-west-1\nuse_fips_endpoint = true\n")]
    [InlineData("[profile \"default\"]\nregion = us-west-2\n[default]\nregion = us-west-1\nuse_fips_endpoint = true\n")]
    public void Resolve_DefaultWithAndWithoutPrefix_TheOneWithThePrefixReplacesTheOther(string config)
    {
        _options.Region = null;
        _files["~/.aws/config"] = config;

        Resolve().Endpoint.Origin.Should().Be("https://codeguru-profiler.us-west-2.amazonaws.com");
    }

    [Fact]
    public void Resolve_IndentedSection_CallsTheFipsEndpoint()
    {
        _options.Region = null;
        _files["~/.aws/config"] = "[default]\n  region = us-east-1\n  use_fips_endpoint = true\n";

        Resolve().Endpoint.Origin.Should().Be("https://codeguru-profiler-fips.us-east-1.amazonaws.com");
    }

    [Theory]
    [InlineData("/home/u", null, "/home/u/.aws/config")]
    [InlineData(null, "/users/u", "/users/u/.aws/config")]
    [InlineData("", "/users/u", "/users/u/.aws/config")]
    public void HomeFolder_FromVariables_IsTheFirstThatIsSet(string? home, string? profile, string expected)
        => HomeFolder.Expand("~/.aws/config", name => name == "HOME" ? home : profile).Should().Be(expected);

    // Else keys would come from the folder that a program happens to run in.
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("relative")]
    public void HomeFolder_OfNobody_IsNeverTheCurrentFolder(string? home)
        => (HomeFolder.Expand("~/.aws/config", _ => home) ?? "/").Should().StartWith("/");

    // Other tools on the machine may go further, or know more modes.
    [Fact]
    public void Resolve_SharedSettingsOfOtherTools_AreTakenAsFarAsTheyGo()
    {
        _variables["AWS_MAX_ATTEMPTS"] = "50";
        _variables["AWS_RETRY_MODE"] = "Legacy";

        Resolve().Should().Match<ClientSettings>(s => s.MaxAttempts == 10 && s.RetryMode == RetryMode.Standard);
    }

    [Theory]
    [InlineData("AWS_REGION", "ap-south-1")]
    [InlineData("AWS_DEFAULT_REGION", "eu-south-1")]
    [InlineData(null, "sa-east-1")]
    public void Resolve_Region_ComesFromTheFirstThatNamesIt(string? variable, string expected)
    {
        _options.Region = null;
        SetProfile("region = sa-east-1");
        if (variable is not null)
        {
            _variables["AWS_DEFAULT_REGION"] = "eu-south-1";
            _variables[variable] = expected;
        }

        Resolve().Endpoint.SigningRegion.Should().Be(expected);
    }

    [Fact]
    public void Resolve_NoRegion_ExplainsWhatToDo()
    {
        _options.Region = null;

        FluentActions.Invoking(Resolve).Should().Throw<ArgumentException>().WithMessage("Invalid Configuration: Missing Region. Set Region, *");
    }

    [Fact]
    public void Resolve_EnvironmentNamesAnEndpoint_KeepsTheRegionThatRequestsAreSignedFor()
    {
        _variables["AWS_ENDPOINT_URL_CODEGURUPROFILER"] = "https://codeguru-profiler.eu-west-1.amazonaws.com/base";

        Resolve().Endpoint.Should().Be(new Client.Endpoints.Endpoint("https://codeguru-profiler.eu-west-1.amazonaws.com", "/base", "us-east-1"));
    }

    [Fact]
    public void Resolve_ProfilesOfBothFiles_CredentialsFileAndProfilePrefixGoFirst()
    {
        _options.Region = null;
        _options.Profile = "web";
        _files["~/.aws/config"] = "[web]\nregion = us-west-1\n[profile web]\nregion = us-west-2\nmax_attempts = 7";
        Resolve().Endpoint.SigningRegion.Should().Be("us-west-2");

        _files["~/.aws/credentials"] = "[web]\nregion = eu-north-1";

        Resolve().Should().Match<ClientSettings>(s => s.Endpoint.SigningRegion == "eu-north-1" && s.MaxAttempts == 7);
    }

    [Fact]
    public void Resolve_FilesAndProfileAreNamedByVariables_ReadsThose()
    {
        _options.Region = null;
        _variables["AWS_PROFILE"] = "other";
        _variables["AWS_CONFIG_FILE"] = "/somewhere/config";
        _files["/somewhere/config"] = "[profile other]\nregion = ca-west-1";

        Resolve().Endpoint.SigningRegion.Should().Be("ca-west-1");
    }

    // A program that sets everything itself is not affected by a broken file.
    [Fact]
    public void Resolve_FilesCannotBeRead_ReadsOn()
        => AwsEnvironment.OfThisMachine("no-such-profile").OfProfile("region").Should().BeNull();

    private void SetProfile(string settings) => _files["~/.aws/config"] = $"[default]\n{settings}";

    private void SetEnvironment()
    {
        _variables["AWS_MAX_ATTEMPTS"] = "5";
        _variables["AWS_RETRY_MODE"] = "adaptive";
        _variables["AWS_USE_FIPS_ENDPOINT"] = "false";
        _variables["AWS_USE_DUALSTACK_ENDPOINT"] = "false";
        _variables["AWS_DISABLE_CLOCK_SKEW_CORRECTION"] = "true";
    }

    private ClientSettings Resolve()
        => ClientSettings.Resolve(_options, new AwsEnvironment(_variables.GetValueOrDefault, _files.GetValueOrDefault, _options.Profile));
}
