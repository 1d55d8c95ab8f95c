using System.Runtime.CompilerServices;

namespace CodeGuruProfiler.Client.Tests.Credentials;

/// <summary>The shared AWS files of this process: empty, whatever lies in the home folder, until a test writes them.</summary>
internal static class TestMachine
{
    public static string Folder { get; } = Directory.CreateTempSubdirectory("codeguruprofiler-").FullName;

    public static void Clear()
    {
        foreach (string file in Directory.EnumerateFiles(Folder))
        {
            File.WriteAllText(file, string.Empty);
        }
    }

    // Before anything else: AWSSDK.Core reads these variables once, and heeds them if the files exist then.
    [ModuleInitializer]
    internal static void UseFilesOfItsOwn()
    {
        File.WriteAllText(Path.Combine(Folder, "config"), string.Empty);
        File.WriteAllText(Path.Combine(Folder, "credentials"), string.Empty);
        Environment.SetEnvironmentVariable("AWS_CONFIG_FILE", Path.Combine(Folder, "config"));
        Environment.SetEnvironmentVariable("AWS_SHARED_CREDENTIALS_FILE", Path.Combine(Folder, "credentials"));
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(Folder, recursive: true);
    }
}
