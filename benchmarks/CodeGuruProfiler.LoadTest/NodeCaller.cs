using System.ComponentModel;
using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using CodeGuruProfiler.Calls;

namespace CodeGuruProfiler.LoadTest;

/// <summary>AWS's JavaScript client, in a process of Node.js.</summary>
internal sealed class NodeCaller : ICaller
{
    private static readonly string Folder = typeof(NodeCaller).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "NodeFolder").Value!;

    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    private readonly Process _process;

    private NodeCaller(Process process) => _process = process;

    public string Name => "JavaScript client";

    /// <summary>Starts it, or prints the reason why it cannot start and returns <see langword="null"/>.</summary>
    public static async Task<NodeCaller?> StartAsync(Uri url)
    {
        try
        {
            Directory.CreateDirectory(Folder);
            foreach (string file in new[] { "package.json", "load.mjs" })
            {
                File.Copy(Path.Combine(AppContext.BaseDirectory, "js", file), Path.Combine(Folder, file), overwrite: true);
            }

            // It has nothing to do when everything is there.
            using Process install = Start("npm", ["install", "--no-package-lock", "--no-audit", "--no-fund", "--prefer-offline"]);
            await install.StandardOutput.ReadToEndAsync();
            await install.WaitForExitAsync();
            return install.ExitCode == 0 ? new NodeCaller(Start("node", ["load.mjs", url.ToString()])) : Missing($"npm ended with {install.ExitCode}");
        }
        catch (Win32Exception missing)
        {
            return Missing(missing.Message);
        }
    }

    public async Task<Turn?> RunAsync(Operation operation, int callers, TimeSpan duration)
    {
        string run = JsonSerializer.Serialize(new { operation = operation.Name, callers, milliseconds = duration.TotalMilliseconds });
        await _process.StandardInput.WriteLineAsync(run);
        string answer = await _process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The JavaScript client ended.");
        using JsonDocument json = JsonDocument.Parse(answer);
        return json.RootElement.GetProperty("calls").GetInt32() == 0 ? null : json.RootElement.Deserialize<Turn>(Web);
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static NodeCaller? Missing(string why)
    {
        Console.WriteLine($"Without AWS's JavaScript client, which needs Node.js and a package registry: {why}");
        Console.WriteLine();
        return null;
    }

    private static Process Start(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, WorkingDirectory = Folder };
        return Process.Start(start) ?? throw new InvalidOperationException($"'{program}' did not start.");
    }
}
