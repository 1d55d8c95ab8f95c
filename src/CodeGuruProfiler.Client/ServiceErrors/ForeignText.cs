using System.Buffers;
using System.Text;
using CodeGuruProfiler.Client.Pipeline;
using CodeGuruProfiler.Client.SafeText;
using CodeGuruProfiler.Text;

namespace CodeGuruProfiler.Client.ServiceErrors;

/// <summary>
/// The one gate for text from the network: what reaches an exception, a log, a span or a tag went through it. It is one line, of bounded length,
/// without the secrets of the attempt. A call that succeeds has only its request id checked. docs/decisions/0042-one-gate-for-foreign-text.md
/// </summary>
internal sealed class ForeignText(PipelineMessage message)
{
    private const int MaxName = 128;
    private const int MaxMessage = 2048;
    private const int MaxStart = 512;

    // The length of the search beyond the part that is kept. Of a secret that is longer still, the first half is found by its end.
    private const int LookAhead = 1024;
    private const int MaxBytesOfACharacter = 4;

    private static readonly SearchValues<char> NameCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-");

    private readonly SecretText[] _secrets = AttemptSecrets.Of(message);

    /// <summary>Gets the request id in a header; of several, which are joined by commas, the first that is one.</summary>
    public static string? RequestId(string? header, PipelineMessage message)
        => header is null || AttemptSecrets.AreIn(header, message) ? null
            : IsName(header) ? header
            : header.Split(',', StringSplitOptions.TrimEntries).FirstOrDefault(IsName);

    /// <summary>Gets what may be quoted of a text: the service's message, that of an exception, a header.</summary>
    public string Message(string text) => Gate(text, isCut: false, MaxMessage, "…");

    /// <summary>Gets the beginning of a body: its first 512 characters.</summary>
    public string Start(ReadOnlySpan<byte> body)
    {
        const int Most = (MaxStart + LookAhead) * MaxBytesOfACharacter;
        return Gate(Encoding.UTF8.GetString(body[..Math.Min(body.Length, Most)]), isCut: body.Length > Most, MaxStart, ending: "");
    }

    /// <summary>Gets the error code in a text, shortened from <c>namespace#Code:url</c>; of several, which are joined by commas, the first.</summary>
    public string? Code(string? text)
    {
        if (text is null)
        {
            return null;
        }

        // Redacted before it is shortened: what stays could be half a secret.
        string redacted = Gate(text, isCut: false, MaxMessage, ending: "");
        return redacted.Split(',').Select(ShortName).FirstOrDefault(IsName);
    }

    /// <summary>Gets what an exception may carry as its cause: not one whose texts the gate would change.</summary>
    public Exception? Cause(Exception cause)
    {
        for (Exception? e = cause; e is not null; e = e.InnerException)
        {
            if (Message(e.Message) != e.Message)
            {
                return cause is HttpRequestException http ? new HttpRequestException(http.HttpRequestError, Message(http.Message), null, http.StatusCode) : null;
            }
        }

        return cause;
    }

    // "aws.protocoltests#FooError:http://internal.amazon.com/coral/" names FooError.
    private static string ShortName(string type)
    {
        int colon = type.IndexOf(':', StringComparison.Ordinal);
        string name = colon < 0 ? type : type[..colon];
        return name[(name.LastIndexOf('#') + 1)..].Trim();
    }

    private static bool IsName(string text) => text.Length is > 0 and <= MaxName && !text.AsSpan().ContainsAnyExcept(NameCharacters);

    // Half of a surrogate pair is not text.
    private static string WholeCharacters(string text, int length) => text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];

    private string Gate(string text, bool isCut, int most, string ending)
    {
        if (text.Length > most + LookAhead)
        {
            text = text[..(most + LookAhead)];
            isCut = true;
        }

        string redacted = Redaction.Apply(text, _secrets, isCut);
        return OneLine.Of(redacted.Length > most ? WholeCharacters(redacted, most) + ending : redacted);
    }
}
