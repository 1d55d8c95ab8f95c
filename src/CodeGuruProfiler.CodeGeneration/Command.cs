using System.Collections.Immutable;
using CodeGuruProfiler.CodeGeneration.Emit;
using CodeGuruProfiler.CodeGeneration.Emit.Pages;
using CodeGuruProfiler.CodeGeneration.Examples;
using CodeGuruProfiler.CodeGeneration.Output;
using CodeGuruProfiler.CodeGeneration.Plan;
using CodeGuruProfiler.CodeGeneration.Smithy;

namespace CodeGuruProfiler.CodeGeneration;

/// <summary>One run of the program.</summary>
internal sealed class Command(TextWriter output, TextWriter error, string currentFolder)
{
    private const int Done = 0;
    private const int Failed = 1;
    private const int Misused = 2;

    private const string OwnOrigin =
        "From model/codeguruprofiler-2019-07-18.json. Change the model or the generator, then run: dotnet run --project src/CodeGuruProfiler.CodeGeneration";

    public int Run(IReadOnlyList<string> args)
    {
        try
        {
            var arguments = Arguments.Parse(args);
            if (arguments.Help)
            {
                output.WriteLine(Arguments.Usage);
                return Done;
            }

            return Run(arguments);
        }
        catch (ArgumentException e)
        {
            error.WriteLine(e.Message);
            return Misused;
        }
        catch (ModelException e)
        {
            error.WriteLine(e.Problems.Count == 1 ? "The model is refused:" : $"The model is refused for {e.Problems.Count} reasons:");
            foreach (string problem in e.Problems)
            {
                error.WriteLine($"  {problem}");
            }

            return Failed;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            error.WriteLine(e.Message);
            return Failed;
        }
    }

    private int Run(Arguments arguments)
    {
        Repository? repository = Repository.Find(currentFolder, AppContext.BaseDirectory);
        string? model = arguments.Model is null ? repository?.Model : InCurrentFolder(arguments.Model);
        string? folder = arguments.Output is null ? repository?.Output : InCurrentFolder(arguments.Output);
        if (model is null || folder is null)
        {
            error.WriteLine("There is no model/codeguruprofiler-2019-07-18.json here or above. Run this inside the repository, or give --model and --output.");
            return Misused;
        }

        // The name alone: files must be the same wherever the model lies.
        string origin = arguments.Model is null
            ? OwnOrigin
            : $"From {Path.GetFileName(model)}. Change the model or the generator, then run the generator with --model and --output.";
        ServicePlan plan = ServicePlanner.Plan(AstReader.Read(File.ReadAllBytes(model)));
        bool isOwn = arguments is { Model: null, Output: null };
        string? pages = arguments.Pages is null ? isOwn ? repository?.Pages : null : InCurrentFolder(arguments.Pages);
        string? examples = arguments.Examples is null ? isOwn ? repository?.Examples : null : InCurrentFolder(arguments.Examples);
        List<(OutputFolder Folder, IReadOnlyList<GeneratedFile> Files)> parts = [(new OutputFolder(folder, "*.cs", SourceFile.Mark), Generator.Generate(plan, origin))];
        if (pages is not null)
        {
            IReadOnlyDictionary<string, Example> shown = examples is null
                ? ImmutableDictionary<string, Example>.Empty
                : ExampleFolder.Read(examples, repository?.Root ?? currentFolder, plan.Operations.Select(operation => operation.Name));
            parts.Add((new OutputFolder(pages, "*.md", PageFile.Mark), PageGenerator.Generate(plan, origin, shown)));
        }

        return arguments.Check
            ? Check([.. parts.SelectMany(part => part.Folder.Compare(part.Files))])
            : Report(parts.Sum(part => part.Files.Count), [.. parts.SelectMany(part => part.Folder.Write(part.Files))]);
    }

    private string InCurrentFolder(string path) => Path.Combine(currentFolder, path);

    private int Report(int count, IReadOnlyList<StaleFile> written)
    {
        int superfluous = written.Count(file => file.Reason == StaleReason.Superfluous);
        output.WriteLine($"{count} files, of which {written.Count - superfluous} written and {count - written.Count + superfluous} unchanged; {superfluous} superfluous ones deleted.");
        return Done;
    }

    private int Check(IReadOnlyList<StaleFile> stale)
    {
        foreach (StaleFile file in stale)
        {
            output.WriteLine(file);
        }

        if (stale.Count == 0)
        {
            output.WriteLine("The generated files are current.");
            return Done;
        }

        error.WriteLine($"{stale.Count} generated files are stale. Run the generator without --check.");
        return Failed;
    }
}
