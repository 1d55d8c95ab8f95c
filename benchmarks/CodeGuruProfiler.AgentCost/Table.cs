using System.Diagnostics;
using System.Globalization;

namespace CodeGuruProfiler.AgentCost;

/// <summary>The table of what looks cost. Each part prints the values of its rows.</summary>
internal static class Table
{
    public static int Print(double scale, bool isChecked = false)
    {
        string scaleText = scale.ToString(CultureInfo.InvariantCulture);
        Console.WriteLine("| what | value | at most | details |");
        Console.WriteLine("|---|---:|---:|---|");
        bool isMissed = false;
        foreach (string part in Parts.Names)
        {
            using Process process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["--part", part, scaleText]) { RedirectStandardOutput = true })!; // a new process
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            if (process.ExitCode != 0)
            {
                Console.Error.WriteLine($"{part} ended with {process.ExitCode}.");
                return 1;
            }

            foreach (Row row in output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Row.Parse))
            {
                Console.WriteLine(row.ToMarkdown());
                isMissed |= row.IsMissed;
            }
        }

        return isChecked && isMissed ? 1 : 0;
    }
}
