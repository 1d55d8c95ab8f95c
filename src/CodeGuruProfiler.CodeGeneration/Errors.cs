namespace CodeGuruProfiler.CodeGeneration;

/// <summary>The exceptions of the program. A model that is refused is a <see cref="Smithy.ModelException"/>, with the sentences of <see cref="Smithy.Refusal"/>.</summary>
internal static class Errors
{
    public static ArgumentException GivenTwice(string option) => new($"{option} is specified twice.");

    public static ArgumentException UnknownOption(string argument) => new($"{argument} is not an option. See --help.");

    public static ArgumentException NeedsOption(string option, string other) => new($"{option} requires {other}.");

    public static ArgumentException NeedsValue(string option) => new($"{option} requires a value.");

    public static IOException ForeignFiles(IEnumerable<string> files)
        => new($"The output folder contains files that the generator did not write. Move them, or choose another folder: {string.Join(", ", files)}");
}
