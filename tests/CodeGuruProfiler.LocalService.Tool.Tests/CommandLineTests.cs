namespace CodeGuruProfiler.LocalService.Tool.Tests;

public sealed class CommandLineTests
{
    private static readonly Func<string, string?> NoVariables = _ => null;

    [Fact]
    public void Parse_EveryOption_IsSet()
    {
        CommandLine line = CommandLine.Parse([
            "--urls", "http://127.0.0.1:9000", "--data-file=p.db", "--access-key", "a", "--secret-key", "s=s", "--session-token", "t",
            "--region", "eu-west-1", "--account", "210987654321", "--enable-control", "--allowed-host", "one.test", "--allowed-host=two.test", "--explain-signatures", "--log-format", "json",
        ], NoVariables);

        Assert.Null(line.Mistake);
        Assert.Equal(
            ("http://127.0.0.1:9000", "p.db", "a", "s=s", "t", "eu-west-1", "210987654321", true, true, true),
            (line.Options.Url, line.Options.DataFile, line.Options.AccessKey, line.Options.SecretKey, line.Options.SessionToken, line.Options.Region, line.Options.Account, line.Options.EnableControl, line.Options.ExplainSignatures, line.LogsJson));
        Assert.Equal(["one.test", "two.test"], line.Options.AllowedHosts);
    }

    [Fact]
    public void Parse_NoOptions_HasTheDocumentedDefaults()
    {
        LocalProfilerServiceOptions options = CommandLine.Parse([], NoVariables).Options;

        Assert.Equal(
            ("http://127.0.0.1:8000", null, "local", "local", null, "us-east-1", "123456789012", false),
            (options.Url, options.DataFile, options.AccessKey, options.SecretKey, options.SessionToken, options.Region, options.Account, options.EnableControl));
    }

    [Fact]
    public void Parse_Demo_IsOnWhenAsked()
        => Assert.Equal((true, false), (CommandLine.Parse(["--demo"], NoVariables).HasDemo, CommandLine.Parse([], NoVariables).HasDemo));

    [Theory]
    [InlineData("", true)]
    [InlineData("--urls http://localhost:8000", true)]
    [InlineData("--urls http://127.0.0.1:8000;http://[::1]:8000", true)]
    [InlineData("--urls http://0.0.0.0:8000", false)]
    [InlineData("--urls http://*:8000", false)]
    [InlineData("--urls http://127.0.0.1:8000;http://10.0.0.1:8000", false)]
    [InlineData("--urls http://*:8000 --console", true)]
    [InlineData("--console --urls http://*:8000", true)]
    [InlineData("--no-console", false)]
    [InlineData("--console --no-console", false)]
    public void Parse_Console_IsOnWhereOnlyThisMachineReachesIt_OrAsAsked(string arguments, bool expected)
    {
        CommandLine line = CommandLine.Parse(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries), NoVariables);

        Assert.Null(line.Mistake);
        Assert.Equal(expected, line.Options.Console);
    }

    [Theory]
    [InlineData("--port 80", "'--port' is not an option. See --help.")]
    [InlineData("--urls", "'--urls' is not an option, or its value is missing. See --help.")]
    [InlineData("--enable-control=false", "'--enable-control' takes no value: omit it to turn it off.")]
    [InlineData("--enable-control=", "'--enable-control' takes no value: omit it to turn it off.")]
    [InlineData("--console=true", "'--console' takes no value: omit it to turn it off.")]
    [InlineData("--explain-signatures=0", "'--explain-signatures' takes no value: omit it to turn it off.")]
    [InlineData("--help=no", "'--help' takes no value: omit it to turn it off.")]
    [InlineData("--urls https://localhost", "'--urls' must be http URLs of IP addresses, localhost, * or +, such as http://127.0.0.1:8000, separated by semicolons, not 'https://localhost': it does not begin with http://.")]
    [InlineData("--urls http://some-name:8000", "'--urls' must be http URLs of IP addresses, localhost, * or +, such as http://127.0.0.1:8000, separated by semicolons, not 'http://some-name:8000': 'some-name' is not an IP address, and a name would mean every interface.")]
    [InlineData("--urls http://user:pass@127.0.0.1:8000", "'--urls' must be http URLs of IP addresses, localhost, * or +, such as http://127.0.0.1:8000, separated by semicolons, not 'http://…@127.0.0.1:8000': user information is not supported.")]
    [InlineData("--account 1", "'--account' must be 12 digits, such as 123456789012, not '1'.")]
    [InlineData("--region US-East", "'--region' must be 1 to 63 lower-case letters, digits and hyphens, such as us-east-1, not 'US-East'.")]
    [InlineData("--allowed-host http://one.test", "'--allowed-host' must be names or IP addresses without scheme, port and wildcard, such as profiler.test.")]
    [InlineData("--data-file :memory:", "'--data-file' must be the path of a file, not ':memory:'. Omit it to keep everything in memory.")]
    [InlineData("--secret-key=", "'--secret-key' must be one or more characters without control characters.")]
    [InlineData("--log-format xml", "'--log-format' is not an option. See --help.")]
    public void Parse_Mistake_IsNamed(string arguments, string mistake)
        => Assert.Equal(mistake, CommandLine.Parse(arguments.Split(' '), NoVariables).Mistake);

    [Fact]
    public void Parse_KeysInVariables_AreSet()
    {
        LocalProfilerServiceOptions options = CommandLine.Parse(["--region", "eu-west-1"], variable => variable switch
        {
            "CODEGURUPROFILER_LOCAL_ACCESS_KEY" => "AKID",
            "CODEGURUPROFILER_LOCAL_SECRET_KEY" => "secret",
            "CODEGURUPROFILER_LOCAL_SESSION_TOKEN" => "token",
            _ => null,
        }).Options;

        Assert.Equal(("AKID", "secret", "token"), (options.AccessKey, options.SecretKey, options.SessionToken));
    }

    [Fact]
    public void Parse_KeysInVariablesAndOptions_TakesTheOptions()
    {
        CommandLine line = CommandLine.Parse(["--access-key", "a", "--secret-key=s", "--session-token", "t"], variable => "of the variable");

        Assert.Null(line.Mistake);
        Assert.Equal(("a", "s", "t"), (line.Options.AccessKey, line.Options.SecretKey, line.Options.SessionToken));
    }

    [Fact]
    public void Parse_EmptyVariables_AreIgnored()
    {
        CommandLine line = CommandLine.Parse([], variable => "");

        Assert.Null(line.Mistake);
        Assert.Equal(("local", "local", null), (line.Options.AccessKey, line.Options.SecretKey, line.Options.SessionToken));
    }

    [Theory]
    [InlineData("CODEGURUPROFILER_LOCAL_ACCESS_KEY", "two words")]
    [InlineData("CODEGURUPROFILER_LOCAL_SECRET_KEY", "two\nlines")]
    [InlineData("CODEGURUPROFILER_LOCAL_SESSION_TOKEN", "two words")]
    public void Parse_InvalidKeyInAVariable_IsNamedWithoutItsValue(string variable, string value)
    {
        string? mistake = CommandLine.Parse([], name => name == variable ? value : null).Mistake;

        Assert.StartsWith($"'{variable}' must be", mistake, StringComparison.Ordinal);
        Assert.DoesNotContain(value, mistake, StringComparison.Ordinal);
    }

    [Fact]
    public void HelpText_NamesEveryOption()
        => Assert.All(
            ["--urls", "--data-file", "--access-key", "--secret-key", "--session-token", "--region", "--account", "--enable-control", "--allowed-host", "--explain-signatures", "--log-format", "--version", "--help", KeyVariables.AccessKey, KeyVariables.SecretKey, KeyVariables.SessionToken, "AWS_REGION", "AWS_DEFAULT_REGION", "NO_PROXY"],
            option => Assert.Contains(option, HelpText.Text, StringComparison.Ordinal));
}
