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

    /// <summary>Gets the path of a script of the js folder that can import the packages of its package.json; null without Node.js.</summary>
    public static async Task<string?> InstallAsync(string script)
    {
        try
        {
            await ChildProcess.RunAsync("node", ["--version"]);
        }
        catch (Win32Exception)
        {
            return null;
        }

        Directory.CreateDirectory(Folder);
        string source = Path.Combine(AppContext.BaseDirectory, "js");
        foreach (string file in new[] { "package.json", script })
        {
            File.Copy(Path.Combine(source, file), Path.Combine(Folder, file), overwrite: true);
        }

        if (!AreInstalled())
        {
            await ChildProcess.RunAsync("npm", ["install", "--no-package-lock", "--no-audit", "--no-fund"], folder: Folder);
        }

        return Path.Combine(Folder, script);
    }

    private static bool AreInstalled() => Read("package.json")["dependencies"]!.AsObject().All(dependency =>
    {
        string package = Path.Combine("node_modules", dependency.Key, "package.json");
        return File.Exists(Path.Combine(Folder, package)) && Read(package)["version"]!.GetValue<string>() == dependency.Value!.GetValue<string>();
    });

    private static JsonNode Read(string file) => JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, file)))!;
}
