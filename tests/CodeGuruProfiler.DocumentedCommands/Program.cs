using System.Diagnostics;
using CodeGuruProfiler.DocumentedCommands;

// Runs the commands of all pages, or of those whose names are given. Ends with 1 at the first page that does not work.
// With --built first, the solution has been built, and its programs are run as they are.
bool isBuilt = args is ["--built", ..];
string[] names = isBuilt ? args[1..] : args;
string root = FindRoot();
string scratch = Directory.CreateTempSubdirectory("documented-").FullName;
string packages = Path.Combine(root, "artifacts", "feed");
try
{
    // A reader's feed of packages: here, the folder that they were packed into.
    File.WriteAllText(
        Path.Combine(scratch, "NuGet.config"), $"""<configuration><packageSources><add key="packed" value="{packages}" /></packageSources></configuration>""");
    foreach (DocumentedPage page in Pages().Where(page => names.Length == 0 || names.Contains(page.Name)))
    {
        string empty = Directory.CreateDirectory(Path.Combine(scratch, page.Name.Replace('/', '-'))).FullName;
        if (PageScript.Of(page, root, empty, isBuilt) is { } script && !await RunAsync(page, script))
        {
            return 1;
        }
    }

    return 0;
}
finally
{
    Directory.Delete(scratch, recursive: true);
}

async Task<bool> RunAsync(DocumentedPage page, string script)
{
    Console.WriteLine($"-- {page.Name}");
    var start = new ProcessStartInfo("bash", ["-c", script]) { RedirectStandardOutput = true, RedirectStandardError = true };
    start.Environment["DOTNET_NOLOGO"] = "1";
    using Process process = Process.Start(start) ?? throw new InvalidOperationException("bash did not start.");
    Task<string> error = process.StandardError.ReadToEndAsync();
    string output = await process.StandardOutput.ReadToEndAsync();
    await process.WaitForExitAsync();
    foreach (string line in page.Commands.Select(command => PageScript.Announce(page, command)).Where(output.Split('\n').Contains))
    {
        Console.WriteLine(line);
    }

    string[] missing = [.. page.Blocks.Where(block => block.Kind == "prints").SelectMany(block => block.Text.Split('\n')).Where(line => !PrintedLine.IsIn(output, line))];
    if (process.ExitCode == 0 && missing.Length == 0)
    {
        return true;
    }

    Console.WriteLine(output);
    Console.WriteLine(await error);
    Console.WriteLine($"{page.Name} does not work: {(process.ExitCode == 0 ? $"it should print '{missing[0]}'" : $"the last command ended with {process.ExitCode}")}.");
    return false;
}

IEnumerable<DocumentedPage> Pages()
    => Repository.Pages(root).Select(file => new DocumentedPage(Path.GetRelativePath(root, file).Replace('\\', '/'), File.ReadAllText(file)));

static string FindRoot()
{
    DirectoryInfo? folder = new(AppContext.BaseDirectory);
    while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CodeGuruProfiler.Client.sln")))
    {
        folder = folder.Parent;
    }

    return folder?.FullName ?? throw new InvalidOperationException("CodeGuruProfiler.Client.sln is in no folder above the program.");
}
