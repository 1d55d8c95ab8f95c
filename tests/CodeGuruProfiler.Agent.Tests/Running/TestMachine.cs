using System.Runtime.CompilerServices;

namespace CodeGuruProfiler.Agent.Tests.Running;

/// <summary>The AWS settings of this process: none but those that are here, whatever the machine has.</summary>
internal static class TestMachine
{
    /// <summary>A profile that needs a package which is not part of the tests.</summary>
    public const string SsoProfile = "sso";

    private const string Config = """
        [profile sso]
        sso_session = staff
        sso_account_id = 123456789012
        sso_role_name = reader
        [sso-session staff]
        sso_region = us-east-1
        sso_start_url = https://sso.example/start
        """;

    // Before anything else: AWSSDK.Core reads the paths once.
    [ModuleInitializer]
    internal static void UseNoSettingsOfTheMachine()
    {
        string folder = Directory.CreateTempSubdirectory("agent-aws-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        foreach (string name in Environment.GetEnvironmentVariables().Keys.Cast<string>().Where(name => name.StartsWith("AWS_", StringComparison.Ordinal)))
        {
            Environment.SetEnvironmentVariable(name, null);
        }

        Environment.SetEnvironmentVariable("AWS_CONFIG_FILE", Write(folder, "config", Config));
        Environment.SetEnvironmentVariable("AWS_SHARED_CREDENTIALS_FILE", Write(folder, "credentials", ""));
        Environment.SetEnvironmentVariable("AWS_EC2_METADATA_DISABLED", "true");
    }

    private static string Write(string folder, string name, string text)
    {
        string path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
