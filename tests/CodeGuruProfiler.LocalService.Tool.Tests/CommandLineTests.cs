
namespace CodeGuruProfiler.LocalService.Tool.Tests;

public sealed class CommandLineTests
{
    [Fact]
    public void Parse_EveryOption_IsSet()
    {
        CommandLine line = CommandLine.Parse([
            "--urls", "http://127.0.0.1:9000", "--data-file=p.db", "--access-key", "a", "--secret-key", "s=s", "--session-token", "t",
            "--region", "eu-west-1", "--account", "1", "--enable-control", "--explain-signatures", "--log-format", "json",
        ]);

        Assert.Null(line.Mistake);
        Assert.Equal(
            ("http://127.0.0.1:9000", "p.db", "a", "s=s", "t", "eu-west-1", "1", true, true, true),
            (line.Options.Url, line.Options.DataFile, line.Options.AccessKey, line.Options.SecretKey, line.Options.SessionToken, line.Options.Region, line.Options.Account, line.Options.EnableControl, line.Options.ExplainSignatures, line.LogsJson));
    }

    [Fact]
    public void Parse_NoOptions_HasTheDocumentedDefaults()
    {
        LocalProfilerServiceOptions options = CommandLine.Parse([]).Options;

        Assert.Equal(
            ("http://127.0.0.1:8000", null, "local", "local", null, "us-east-1", "123456789012", false),
            (options.Url, options.DataFile, options.AccessKey, options.SecretKey, options.SessionToken, options.Region, options.Account, options.EnableControl));
    }

    [Theory]
    [InlineData("--port 80", "'--port' is not an option. See --help.")]
    [InlineData("--urls", "'--urls' is not an option, or misses its value. See --help.")]
    [InlineData("--urls https://localhost", "'--urls' takes one http address, such as http://127.0.0.1:8000, not 'https://localhost'.")]
    [InlineData("--urls http://a:1;http://b:2", "'--urls' takes one http address, such as http://127.0.0.1:8000, not 'http://a:1;http://b:2'.")]
    [InlineData("--log-format xml", "'--log-format' is not an option. See --help.")]
    public void Parse_Mistake_IsNamed(string arguments, string mistake)
        => Assert.Equal(mistake, CommandLine.Parse(arguments.Split(' ')).Mistake);

    [Fact]
    public void HelpText_NamesEveryOption()
        => Assert.All(
            ["--urls", "--data-file", "--access-key", "--secret-key", "--session-token", "--region", "--account", "--enable-control", "--explain-signatures", "--log-format", "--version", "--help"],
            option => Assert.Contains(option, HelpText.Text, StringComparison.Ordinal));
}
