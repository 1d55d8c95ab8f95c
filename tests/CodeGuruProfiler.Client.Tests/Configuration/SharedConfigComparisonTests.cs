using System.Diagnostics;
using System.Text.Json;
using Amazon.Runtime.CredentialManagement;
using CodeGuruProfiler.Client.Configuration;
using CodeGuruProfiler.Client.Credentials;
using CodeGuruProfiler.Client.Tests.Credentials;
using CsCheck;
using FluentAssertions;

namespace CodeGuruProfiler.Client.Tests.Configuration;

/// <summary>The shared files as we read them, and as AWSSDK.Core and botocore do.</summary>
[Collection(nameof(ProcessEnvironment))]
public sealed class SharedConfigComparisonTests(ITestOutputHelper output) : IDisposable
{
    private const string Botocore =
        """
        import json, sys, tempfile, os
        try:
            from botocore.configloader import load_config
        except ImportError:
            sys.exit(3)
        results = []
        for text in json.load(sys.stdin):
            with tempfile.NamedTemporaryFile('w', delete=False) as f:
                f.write(text)
            results.append(load_config(f.name)['profiles'])
            os.remove(f.name)
        json.dump(results, sys.stdout)
        """;

    private static readonly string[] Keys =
    [
        "aws_access_key_id", "aws_secret_access_key", "aws_session_token", "role_arn", "source_profile", "credential_source", "external_id",
        "role_session_name", "web_identity_token_file", "credential_process", "sso_account_id", "sso_role_name", "sso_region", "sso_start_url",
        "region", "output", "unknown_key",
    ];

    // Files that AWSSDK.Core reads as well: no key or section twice, and no comment after a value.
    private static readonly Gen<string> Line = Gen.Select(
        Gen.Char["abcXYZ019/:-_.=+#;"].Array[1, 12], Gen.Char[" \t"].Array[0, 2], Gen.Char[" \t"].Array[0, 2], Gen.Int[0, 5],
        (value, before, after, comment) => $"{new string(before)}={new string(after)}v{new string(value)}\n" + (comment == 0 ? "# a = b\n\n" : comment == 1 ? " ; a = b\n" : string.Empty));

    private static readonly Gen<string> Body = Gen.Select(Gen.Shuffle(Keys), Line.Array[Keys.Length], Gen.Int[0, Keys.Length], Gen.Char[" \t"].Array[0, 3], ToText);

    private readonly ProcessEnvironment _environment = new();

    public static TheoryData<string> Files =>
    [
        "[default]\n  region = us-east-1\n  use_fips_endpoint = true\n",
        "[default]\n\tregion = us-east-1\n\tuse_fips_endpoint = true\n",
        "[default]\n    region = us-east-1\n  use_fips_endpoint = true\n",
        "[default]\nregion = us-east-1\n\n# comment\n; comment\noutput=json\n",
        "[default]\ncredential_process = run\n  --more\n  region = x\noutput = json\n",
        "[default]\n  credential_process = run\n    --more\n  output = json\n",
        "[profile web]\ns3 =\n  max_queue_size = 1\n  addressing_style = path\nregion = eu-west-1\n",
        "[profile web]\n  s3 =\n    max_queue_size = 1\n  region = eu-west-1\n",
        "[profile \"a b\"]\nregion = eu-west-1\n",
        "[profile web]\r\nregion = eu-west-1\r\noutput = json\r\n",
        "[profile web] # comment\nREGION = eu-west-1\n",
        "[default]\nendpoint_url = http://host/a#b;c?d=e\n",
    ];

    public void Dispose() => _environment.Dispose();

    [Fact]
    public void Profiles_OfGeneratedFiles_AreThoseOfAwssdk()
        => Gen.Select(Body, Body, Body, Body).Sample(
            (plain, prefixed, credentials, other) =>
            {
                ProcessEnvironment.Write("config", $"[default]\n{plain}[profile web]\n{prefixed}");
                ProcessEnvironment.Write("credentials", $"[web]\n{credentials}[other]\n{other}");
                AwsEnvironment environment = AwsEnvironment.OfThisMachine(null);
                var ours = new SharedProfileSource(environment.Config, null);
                var theirs = new SharedCredentialsFile();
                foreach (string profile in new[] { "default", "web", "other", "missing" })
                {
                    bool isThere = theirs.TryGetProfile(profile, out CredentialProfile? expected);
                    Assert.Equal(isThere, ours.TryGetProfile(profile, out CredentialProfile? read));
                    Assert.Equal(expected?.Options, read?.Options);
                    Assert.Equal(expected?.Region, read?.Region);
                }
            },
            iter: Fuzz.Rounds(200),
            threads: 1, // There is one pair of files.
            writeLine: output.WriteLine);

    [Fact]
    public void Profiles_OfATableOfFiles_AreThoseOfBotocore()
    {
        string[] files = [.. Files.Select(row => row.Data)];
        using JsonDocument read = JsonDocument.Parse(RunBotocore(JsonSerializer.Serialize(files)));
        int values = 0;
        foreach ((string file, JsonElement profiles) in files.Zip(read.RootElement.EnumerateArray()))
        {
            var config = new SharedConfig(SharedConfigFile.Read("config", _ => file), SharedConfigFile.Read("credentials", _ => null));
            foreach (JsonProperty profile in profiles.EnumerateObject())
            {
                foreach (JsonProperty key in profile.Value.EnumerateObject())
                {
                    if (key.Value.ValueKind == JsonValueKind.String)
                    {
                        config.OfProfile(profile.Name, key.Name)?.Value.Should().Be(key.Value.GetString(), "of {0} in {1}", key.Name, file);
                    }
                    else
                    {
                        config.OfProfile(profile.Name, key.Name).Should().BeNull("of {0} in {1}", key.Name, file);
                        foreach (JsonProperty nested in key.Value.EnumerateObject())
                        {
                            SharedConfigReader.Read(file)[$"profile {profile.Name}"].Value(key.Name, nested.Name).Should().Be(nested.Value.GetString());
                        }
                    }

                    values++;
                }
            }
        }

        values.Should().BeGreaterThan(20);
    }

    private static string ToText(string[] keys, string[] lines, int count, char[] indent)
        => string.Concat(keys.Zip(lines).Take(count)
            .Select(pair => new string(indent) + (pair.First == "region" ? "region = eu-west-1\n" : pair.First + pair.Second)));

    private static string RunBotocore(string files)
    {
        using var process = new Process
        {
            StartInfo = new ProcessStartInfo("python3", ["-c", Botocore]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true },
        };
        try
        {
            process.Start();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("There is no python3 on this machine to compare with.");
        }

        Task<string> errors = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(files);
        process.StandardInput.Close();
        string read = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.SkipWhen(process.ExitCode == 3, "There is no botocore on this machine to compare with.");
        Assert.True(process.ExitCode == 0, errors.Result);
        return read;
    }
}
