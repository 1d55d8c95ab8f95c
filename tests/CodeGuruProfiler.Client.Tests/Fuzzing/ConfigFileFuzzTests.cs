using System.Text;
using CodeGuruProfiler.Client.Configuration;
using CodeGuruProfiler.Client.Credentials;
using CsCheck;

namespace CodeGuruProfiler.Client.Tests.Fuzzing;

/// <summary>The shared files of AWS's tools: a client, or an ArgumentException that describes the mistake.</summary>
public sealed class ConfigFileFuzzTests(ITestOutputHelper output)
{
    public static TheoryData<string> Saved => Corpus.Names("config");

    [Theory]
    [MemberData(nameof(Saved))]
    public void Create_SavedFile_ReturnsAClientOrReportsWhy(string name) => Survives(Corpus.Read("config", name));

    [Theory]
    [MemberData(nameof(Saved))]
    public void Create_ChangedFile_ReturnsAClientOrReportsWhy(string name)
    {
        byte[] saved = Corpus.Read("config", name);

        Change.Several.Sample(
            changes => Survives(Change.Apply(saved, changes)),
            iter: Fuzz.Rounds(3_000),
            writeLine: output.WriteLine,
            print: changes => Encoding.UTF8.GetString(Change.Apply(saved, changes)));
    }

    private static void Survives(byte[] file)
    {
        string text = Encoding.UTF8.GetString(file);
        foreach (string profile in new[] { "default", "work", "a b" })
        {
            try
            {
                using var http = new HttpClient();
                using CodeGuruProfilerClient client = HostileService.Create(
                    new CodeGuruProfilerClientOptions(), http, new AwsEnvironment(_ => null, _ => text, profile));
            }
            catch (ArgumentException e)
            {
                Assert.False(string.IsNullOrEmpty(e.Message));
            }

            FindCredentials(text, profile);
        }
    }

    // Credentials, or the exception that names the missing part. No source is queried or run yet.
    private static void FindCredentials(string text, string profile)
    {
        var environment = new AwsEnvironment(_ => null, _ => text, profile);
        try
        {
            Assert.NotNull(new ProfileCredentials(environment, new SharedProfileSource(environment.Config, null), isInteractive: true, TimeProvider.System).Create(profile));
        }
        catch (CodeGuruProfilerCredentialsException e)
        {
            Assert.False(string.IsNullOrEmpty(e.Message));
        }
    }
}
