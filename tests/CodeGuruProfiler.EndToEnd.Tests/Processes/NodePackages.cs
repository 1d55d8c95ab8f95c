using System.ComponentModel;
using System.Reflection;
using System.Text.Json.Nodes;

namespace CodeGuruProfiler.EndToEnd.Tests.Processes;

/// <summary>AWS's JavaScript client, installed where build output goes.</summary>
internal static class NodePackages
{
    private static readonly string Folder = typeof(NodePackages).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "NodeFolder").Value!;

    /// <summary>Gets the path of a script of the js folder that can import the packages of its package.json, or why there is none.</summary>
    public static async Task<(string? Script, string? Obstacle)> InstallAsync(string script)
    {
        try
        {
            await ChildProcess.RunAsync("node", ["--version"]);
            Directory.CreateDirectory(Folder);
            foreach (string file in new[] { "package.json", script })
            {
                File.Copy(Path.Combine(AppContext.BaseDirectory, "js", file), Path.Combine(Folder, file), overwrite: true);
            }

            if (!AreInstalled())
            {
                await ChildProcess.RunAsync("npm", ["install", "--no-package-lock", "--no-audit", "--no-fund"], folder: Folder);
            }

            return (Path.Combine(Folder, script), null);
        }
        catch (Exception missing) when (missing is Win32Exception or InvalidOperationException)
        {
            return (null, $"AWS's JavaScript client needs Node.js and a package registry: {missing.Message}");
        }
    }

    private static bool AreInstalled() => Read("package.json")["dependencies"]!.AsObject().All(dependency =>
    {
        string package = Path.Combine("node_modules", dependency.Key, "package.json");
        return File.Exists(Path.Combine(Folder, package)) && Read(package)["version"]!.GetValue<string>() == dependency.Value!.GetValue<string>();
    });

    private static JsonNode Read(string file) => JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, file)))!;
}
