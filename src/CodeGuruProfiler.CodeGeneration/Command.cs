using CodeGuruProfiler.CodeGeneration.Emit;
using CodeGuruProfiler.CodeGeneration.Output;
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
        Repository? repository = arguments is { Model: not null, Output: not null } ? null : Repository.Find(currentFolder, AppContext.BaseDirectory);
        string? model = arguments.Model is null ? repository?.Model : Path.Combine(currentFolder, arguments.Model);
        string? folder = arguments.Output is null ? repository?.Output : Path.Combine(currentFolder, arguments.Output);
        if (model is null || folder is null)
        {
            error.WriteLine("There is no model/codeguruprofiler-2019-07-18.json here or above. Run this inside the repository, or give --model and --output.");
            return Misused;
        }

        // The name alone: files must be the same wherever the model lies.
        string origin = arguments.Model is null
            ? OwnOrigin
            : $"From {Path.GetFileName(model)}. Change the model or the generator, then run the generator with --model and --output.";
        IReadOnlyList<GeneratedFile> files = Generator.Generate(File.ReadAllBytes(model), origin);
        var target = new OutputFolder(folder);
        if (arguments.Check)
        {
            return Check(target.Compare(files));
        }

        IReadOnlyList<StaleFile> written = target.Write(files);
        output.WriteLine($"{files.Count} files, of which {written.Count(file => file.Reason != StaleReason.Superfluous)} written "
            + $"and {files.Count - written.Count(file => file.Reason != StaleReason.Superfluous)} unchanged; "
            + $"{written.Count(file => file.Reason == StaleReason.Superfluous)} superfluous ones deleted.");
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
