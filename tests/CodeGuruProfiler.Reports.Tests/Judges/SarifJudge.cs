using System.Diagnostics;

namespace CodeGuruProfiler.Reports.Tests.Judges;

/// <summary>Microsoft's validator of SARIF: the schema, and what the schema does not express.</summary>
internal static class SarifJudge
{
    /// <summary>Returns the lines of errors and warnings. The program ends with 0 whatever it finds, so that its output is read.</summary>
    public static string[] Validate(byte[] sarif)
    {
        string program = Path.Combine(Environment.GetEnvironmentVariable("JUDGES") ?? "", "node_modules", "@microsoft", "sarif-multitool-linux", "Sarif.Multitool");
        if (!OperatingSystem.IsLinux() || !File.Exists(program))
        {
            const string Obstacle = "sarif-multitool is absent: run eng/judges.sh and set JUDGES to what it prints.";
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CONFORMANCE_REQUIRED") == "true", Obstacle);
            Assert.Fail(Obstacle);
        }

        DirectoryInfo folder = Directory.CreateTempSubdirectory("codeguru-sarif-");
        try
        {
            string file = Path.Combine(folder.FullName, "r.sarif");
            File.WriteAllBytes(file, sarif);
            string output = Run(program, ["validate", file, "--rule-kind", "Sarif;Ghas", "--level", "Error;Warning"], folder.FullName);
            Assert.Contains("Analysis completed successfully.", output, StringComparison.Ordinal);
            return [.. output.Split('\n').Where(line => line.Contains(" error ", StringComparison.Ordinal) || line.Contains(" warning ", StringComparison.Ordinal))];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Run(string program, string[] arguments, string folder)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        start.Environment["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1";
        using Process process = Process.Start(start)!; // A new process: it is not shared.
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output + errors.Result;
    }
}
