using System.ComponentModel;
using System.Diagnostics;

namespace CodeGuruProfiler.Ion.Tests.Interop;

// Runs ion-js under Node. The package is installed beside the test's own files the first time.
internal static class IonJs
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Interop");
    private static readonly Lock Installing = new();

    internal static (byte[] Binary, byte[] Text)[] Make(int seed, int count) => Documents(Run($"make {seed} {count}", []));

    internal static (byte[] Binary, byte[] Text)[] Rewrite(IEnumerable<byte[]> documents)
        => Documents(Run("rewrite", documents.Select(Convert.ToBase64String)));

    private static (byte[] Binary, byte[] Text)[] Documents(string[] lines) => Array.ConvertAll(lines, line =>
    {
        Assert.False(line.StartsWith("error", StringComparison.Ordinal), line);
        string[] parts = line.Split(' ');
        return (Convert.FromBase64String(parts[0]), Convert.FromBase64String(parts[1]));
    });

    private static string[] Run(string arguments, IEnumerable<string> input)
    {
        lock (Installing)
        {
            if (!Directory.Exists(Path.Combine(Folder, "node_modules", "ion-js")))
            {
                _ = Start("npm", "install --no-package-lock --no-audit --no-fund", []);
            }
        }

        return Start("node", $"ion-documents.cjs {arguments}", input).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static string Start(string program, string arguments, IEnumerable<string> input)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        Process? process = null;
        try
        {
            process = Process.Start(start);
        }
        catch (Win32Exception)
        {
            Assert.Skip($"{program} is not installed: documents cannot be exchanged with ion-js.");
        }

        using (process)
        {
            Assert.NotNull(process);
            Task<string> output = process.StandardOutput.ReadToEndAsync();
            Task<string> errors = process.StandardError.ReadToEndAsync();
            foreach (string line in input)
            {
                process.StandardInput.WriteLine(line);
            }

            process.StandardInput.Close();
            process.WaitForExit();
            Assert.True(process.ExitCode == 0, $"{program} {arguments}: {errors.GetAwaiter().GetResult()}");
            return output.GetAwaiter().GetResult();
        }
    }
}
