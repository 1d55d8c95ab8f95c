using System.Buffers;
using System.CommandLine;
using System.Text;
using System.Text.Json;
using CodeGuruProfiler.Client;
using CodeGuruProfiler.Tool.Files;
using CodeGuruProfiler.Tool.Hosting;
using CodeGuruProfiler.Tool.Json;
using CodeGuruProfiler.Tool.Service;
using CodeGuruProfiler.Tool.Terminal;
using CodeGuruProfiler.Tool.Times;

namespace CodeGuruProfiler.Tool.Running;

/// <summary>One run of a command: the values of its options, the client, and where its result goes.</summary>
internal sealed class CommandRun : IDisposable
{
    private readonly GlobalOptions _globals;
    private readonly ParseResult _result;
    private CodeGuruProfilerClient? _client;

    public CommandRun(ToolContext tool, GlobalOptions globals, ParseResult result)
    {
        Tool = tool;
        _globals = globals;
        _result = result;
        Console.IsQuiet = result.GetValue(globals.Quiet);
        Console.WantsColor &= !result.GetValue(globals.NoColor);
        Progress = new ProgressLine(Console);
    }

    public ToolContext Tool { get; }

    public ToolConsole Console => Tool.Console;

    public TimeProvider Clock => Tool.Clock;

    public TimeZoneInfo Zone => Tool.Clock.LocalTimeZone;

    public ProgressLine Progress { get; }

    public bool IsJson => _result.GetValue(_globals.Json);

    /// <summary>Gets the file of --output; null when absent.</summary>
    public string? OutputPath => _result.GetValue(_globals.Output);

    /// <summary>Gets or sets the time limit of a call with its retries, where --timeout is absent; null for the client's.</summary>
    public TimeSpan? CallLimit { get; set; }

    /// <summary>Gets the Region that options name; null when the environment or the profile has it.</summary>
    public string? Region => CreateOptions().Region;

    /// <summary>Gets the client, which is created when it is first needed: files need no Region and no credentials.</summary>
    public CodeGuruProfilerClient Client => _client ??= CreateClient();

    private bool IsForTerminal => OutputPath is null or OutputFile.Standard && Console.IsOutputTerminal;

    public T? Get<T>(Option<T> option) => _result.GetValue(option);

    public T Get<T>(Argument<T> argument) => _result.GetRequiredValue(argument);

    public bool Has(Option option) => _result.GetResult(option) is { Implicit: false };

    /// <summary>Writes a note with the progress line out of the way.</summary>
    public void Note(string text)
    {
        Progress.Dispose();
        Console.Note(text);
    }

    /// <summary>Reads the time of an option, and notes what is remarkable about it.</summary>
    public DateTimeOffset? GetTime(Option<string?> option) => Get(option) is { } text ? ParseTime(text) : null;

    public DateTimeOffset ParseTime(string text)
    {
        ParsedTime parsed = TimeText.Parse(text, Clock);
        if (parsed.Note is not null)
        {
            Note(parsed.Note);
        }

        return parsed.Time;
    }

    /// <summary>Writes the result: the document with --json, the table otherwise.</summary>
    public Task WriteAsync(Action<Utf8JsonWriter> writeJson, TextTable table, CancellationToken cancellationToken)
        => WriteAsync(writeJson, () => table.ToText(Console, IsForTerminal), cancellationToken);

    /// <summary>Writes the result: the document with --json, the text otherwise.</summary>
    public Task WriteAsync(Action<Utf8JsonWriter> writeJson, Func<string> getText, CancellationToken cancellationToken)
        => WriteToAsync(
            OutputPath,
            isBinary: false,
            output =>
            {
                if (IsJson)
                {
                    JsonDocumentWriter.Write(output, writeJson);
                }
                else
                {
                    output.Write(Encoding.UTF8.GetBytes(getText()));
                }
            },
            cancellationToken);

    /// <summary>Reports a file that was written: its path is the data of standard output.</summary>
    public Task WriteFactsAsync(Action<Utf8JsonWriter> writeJson, string text, CancellationToken cancellationToken)
        => WriteToAsync(
            null,
            isBinary: false,
            output =>
            {
                if (IsJson)
                {
                    JsonDocumentWriter.Write(output, writeJson);
                }
                else
                {
                    output.Write(Encoding.UTF8.GetBytes(text));
                }
            },
            cancellationToken);

    public async Task WriteToAsync(string? path, bool isBinary, Action<IBufferWriter<byte>> write, CancellationToken cancellationToken)
    {
        Progress.Dispose();
        await OutputFile.WriteAsync(Tool, path, isBinary, write, cancellationToken).ConfigureAwait(false);
    }

    public void Dispose()
    {
        Progress.Dispose();
        _client?.Dispose();
    }

    private CodeGuruProfilerClient CreateClient()
    {
        CodeGuruProfilerClientOptions options = CreateOptions();
        CredentialSources.Register();
        try
        {
            return Tool.CreateClient(options);
        }
        catch (ArgumentException invalid)
        {
            throw Service.Errors.InvalidSettings(invalid);
        }
    }

    private CodeGuruProfilerClientOptions CreateOptions()
    {
        TimeSpan? timeout = Get(_globals.Timeout) is { } text ? DurationText.Parse(text) : null;
        var settings = new ServiceSettings(
            Get(_globals.Region),
            Get(_globals.Profile),
            Get(_globals.EndpointUrl),
            timeout,
            Get(_globals.Verbose) ? new ConsoleLoggerFactory(Console) : null)
        {
            IsLocal = Get(_globals.Local),
        };
        CodeGuruProfilerClientOptions options = settings.ToClientOptions();
        if (timeout is null && CallLimit is { } limit)
        {
            options.TotalTimeout = limit;
        }

        return options;
    }
}
