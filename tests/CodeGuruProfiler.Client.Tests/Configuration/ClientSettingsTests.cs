using CodeGuruProfiler.Client.Configuration;
using CodeGuruProfiler.Client.DependencyInjection;
using FluentAssertions;
using Microsoft.Extensions.Configuration;

namespace CodeGuruProfiler.Client.Tests.Configuration;

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

    // What a program says holds, also where it says what is the default anyway.
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
    [InlineData("AWS_ENDPOINT_URL", "localhost", "AWS_ENDPOINT_URL must be an absolute http or https address, but is 'localhost'.")]
    public void Resolve_VariableIsWrong_SaysWhich(string variable, string value, string message)
    {
        _variables[variable] = value;

        FluentActions.Invoking(Resolve).Should().Throw<ArgumentException>().WithMessage(message);
    }

    [Fact]
    public void Resolve_ProfileIsWrong_SaysWhich()
    {
        SetProfile("max_attempts = -1");

        FluentActions.Invoking(Resolve).Should().Throw<ArgumentException>()
            .WithMessage("max_attempts in the profile 'default' must be a whole number of at least 1, but is '-1'.");
    }

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
    public void Resolve_NoRegion_SaysWhatToDo()
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

    // A program that says everything itself is not stopped by a broken file.
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
