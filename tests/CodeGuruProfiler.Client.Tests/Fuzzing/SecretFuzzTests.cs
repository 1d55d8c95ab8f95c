using System.Text;
using CodeGuruProfiler.Client.SafeText;
using CsCheck;

namespace CodeGuruProfiler.Client.Tests.Fuzzing;

/// <summary>A random secret in a random encoding, anywhere in a random text: nothing of it is left.</summary>
public sealed class SecretFuzzTests(ITestOutputHelper output)
{
    private const string Base64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=";

    private static readonly Gen<string> Secret = Gen.Char[Base64].Array[16, 200].Select(characters => new string(characters));

    // Unlike AWS's secrets, it may contain characters that begin an escape.
    private static readonly Gen<string> AnySecret = Gen.OneOf(Secret, Gen.Char['!', '~'].Array[16, 60].Select(characters => new string(characters) + 'x'));

    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.String[0, 60],
        Gen.OneOf("", " ", "\"", "%", "\\", "&", "&#", "%2", "\\u00", "[redacted]", "x-amz-security-token: ", "{\"message\":\"", "<pre>", "http://a:b@", "%25", "&amp;"));

    [Fact]
    public void Apply_ASecretInAnyEncodingAnywhere_DoesNotSurvive()
        => Gen.Select(Secret, Gen.OneOf([.. SecretEncodings.All.Keys]), Text, Text, Gen.Int[0, 40]).Sample(
            (secret, encoding, before, after, beginning) =>
            {
                // The text may begin with a part of the secret, so that a search that begins only once misses it.
                string text = $"{before}{secret[..Math.Min(beginning, secret.Length - 1)]}{SecretEncodings.All[encoding](secret)}{after}";
                string redacted = Redaction.Apply(text, [.. SecretText.FormsOf(secret)], isCut: false);

                Assert.False(SecretEncodings.Contains(redacted, secret), redacted);
            },
            iter: Fuzz.Rounds(1_000),
            writeLine: output.WriteLine);

    [Fact]
    public void Apply_ASecretOfAnySigns_DoesNotSurvive()
        => Gen.Select(AnySecret, Gen.OneOf([.. SecretEncodings.All.Keys])).Sample(
            (secret, encoding) =>
            {
                string redacted = Redaction.Apply($"<{SecretEncodings.All[encoding](secret)}>", [.. SecretText.FormsOf(secret)], isCut: false);

                Assert.False(SecretEncodings.Contains(redacted, secret), redacted);
            },
            iter: Fuzz.Rounds(1_000),
            writeLine: output.WriteLine);

    [Fact]
    public void Start_ABodyCutAnywhereInASecret_KeepsLessThanItsBeginning()
        => Gen.Select(Secret, Gen.OneOf([.. SecretEncodings.All.Keys]), Gen.Int[0, 1600]).Sample(
            (secret, encoding, before) =>
            {
                string written = SecretEncodings.All[encoding](secret);
                string text = new string('_', before) + string.Concat(Enumerable.Repeat(written + '_', 20));
                string cut = text[..Math.Min(1536, text.Length)];
                string redacted = Redaction.Apply(cut, [.. SecretText.FormsOf(secret)], isCut: true);

                // Of six characters, no encoding hides the first half.
                Assert.False(SecretEncodings.Contains(redacted, secret[..6]), redacted);
            },
            iter: Fuzz.Rounds(1_000),
            writeLine: output.WriteLine);

    [Fact]
    public void Apply_AnyText_EndsAndChangesOnlyWhereItHasASecret()
        => Gen.Select(Gen.String[0, 300], Secret).Sample(
            (text, secret) => SecretEncodings.Contains(text, secret) || !text.Contains("//", StringComparison.Ordinal)
                ? true
                : Redaction.Apply(text, [.. SecretText.FormsOf(secret)], isCut: false).Length <= text.Length + 20,
            iter: Fuzz.Rounds(1_000),
            writeLine: output.WriteLine);

    [Fact]
    public void ErrorResponse_ThatRepeatsTheKey_DoesNotLeakIt()
        => Gen.Select(Gen.OneOf([.. SecretEncodings.All.Keys]), Gen.Int[0, 3], Text).Sample(
            (encoding, where, before) =>
            {
                string written = SecretEncodings.All[encoding](TestSecrets.Key);
                string json = System.Text.Json.JsonSerializer.Serialize(before.Replace("\0", "", StringComparison.Ordinal) + written);
                byte[] body = where switch
                {
                    0 => Encoding.UTF8.GetBytes($$"""{"message":{{json}}}"""),
                    1 => Encoding.UTF8.GetBytes($$"""{"code":{{json}}}"""),
                    2 => Encoding.UTF8.GetBytes(before + written),
                    _ => [],
                };

                // The watch over the suite reads what is thrown and logged; this reads what is returned.
                Exception? failure = HostileService.Call("GetPolicy", 403, body, where == 3 ? [("x-amzn-errortype", written), ("x-amzn-RequestId", written)] : []);

                Assert.Null(TestSecrets.FindIn(failure + (failure as CodeGuruProfilerException)?.ResponseBody));
            },
            iter: Fuzz.Rounds(1_000),
            writeLine: output.WriteLine);
}
