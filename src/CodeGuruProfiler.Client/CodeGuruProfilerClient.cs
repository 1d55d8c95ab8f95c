using Amazon.Runtime;
using CodeGuruProfiler.Client.Configuration;
using CodeGuruProfiler.Client.Credentials;
using CodeGuruProfiler.Client.Pipeline;
using CodeGuruProfiler.Client.Serialization;
using CodeGuruProfiler.Client.Signing;

namespace CodeGuruProfiler.Client;

/// <summary>Calls Amazon CodeGuru Profiler.</summary>
/// <remarks>
/// <para>A client is made once and used by any number of threads for as long as the process lives: it holds the connections.</para>
/// <para>In an application with dependency injection, register it with <c>services.AddCodeGuruProfilerClient()</c>.</para>
/// </remarks>
public partial class CodeGuruProfilerClient : ICodeGuruProfilerClient, IDisposable
{
    private const string SigningName = "codeguru-profiler";
    private const int UsualAddressLength = 512;

    private readonly ClientSettings _settings;
    private readonly ClientSources _sources;
    private readonly CredentialsSource _credentials;
    private readonly SigV4Signer _signer;
    private readonly ClientPipeline _pipeline;
    private readonly HttpMessageInvoker? _ownHttp;
    private volatile bool _isDisposed;

    /// <summary>Makes a client that takes Region and credentials from the environment and the shared AWS configuration.</summary>
    /// <exception cref="ArgumentException">No Region can be found.</exception>
    public CodeGuruProfilerClient()
        : this(new CodeGuruProfilerClientOptions())
    {
    }

    /// <summary>Makes a client with connections of its own.</summary>
    /// <param name="options">The options; they are copied.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">An option has a value that it cannot have, or no Region can be found.</exception>
    public CodeGuruProfilerClient(CodeGuruProfilerClientOptions options)
        : this(options, null, ClientSources.System, null)
    {
    }

    /// <summary>Makes a client that sends through the given HTTP client.</summary>
    /// <param name="options">The options; they are copied. <see cref="CodeGuruProfilerClientOptions.ConnectTimeout"/> does not hold: set it on the handler.</param>
    /// <param name="httpClient">
    /// The HTTP client. It stays the caller's to dispose. Set its <see cref="HttpClient.Timeout"/> to <see cref="Timeout.InfiniteTimeSpan"/>, or it
    /// ends calls before the limits of the options do, and let its handler neither follow redirects nor decompress responses.
    /// </param>
    /// <remarks>
    /// <para>
    /// A handler that follows redirects sends the signed request, session token included, to whatever host a response names. By default
    /// <see cref="HttpClientHandler"/> and <see cref="SocketsHttpHandler"/> do: set <see cref="SocketsHttpHandler.AllowAutoRedirect"/> to
    /// <see langword="false"/>. A response from another URL than the one that was signed is refused with
    /// <see cref="CodeGuruProfilerConnectionException"/> and is not retried, but by then the request has been sent there; a token that may have left
    /// should be revoked.
    /// </para>
    /// <para>
    /// What <see cref="HttpClient.DefaultRequestHeaders"/> and handlers add is sent too, unsigned. Set <see cref="SocketsHttpHandler.UseCookies"/> to
    /// <see langword="false"/>.
    /// </para>
    /// </remarks>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">An option has a value that it cannot have, or no Region can be found.</exception>
    public CodeGuruProfilerClient(CodeGuruProfilerClientOptions options, HttpClient httpClient)
        : this(options, NotNull(httpClient), ClientSources.System, null)
    {
    }

    internal CodeGuruProfilerClient(CodeGuruProfilerClientOptions options, HttpClient? httpClient, ClientSources sources, AwsEnvironment? environment)
    {
        ArgumentNullException.ThrowIfNull(options);

        CodeGuruProfilerClientOptions copy = options.Copy();
        _settings = ClientSettings.Resolve(copy, environment ?? AwsEnvironment.OfThisMachine(copy.Profile));
        _sources = sources;
        _credentials = CredentialsSource.Of(copy);
        _signer = new SigV4Signer(_settings.Endpoint.SigningRegion, SigningName);
        _ownHttp = httpClient is null ? HttpTransport.Create(copy) : null;
        _pipeline = ClientPipeline.Create(
            _settings, sources, _credentials, _signer, httpClient ?? _ownHttp!, ServiceErrors.Create); // One of the two is there.
    }

    internal ClientPipeline Pipeline => _pipeline;

    /// <summary>Closes the connections, unless they are the caller's.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Closes the connections, unless they are the caller's.</summary>
    /// <param name="disposing"><see langword="true"/> when <see cref="Dispose()"/> was called.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            _isDisposed = true;
            _ownHttp?.Dispose();
        }
    }

    private static HttpClient NotNull(HttpClient httpClient)
    {
        ArgumentNullException.ThrowIfNull(httpClient);

        return httpClient;
    }

    private Task<TResponse> SendAsync<TRequest, TResponse>(
        Operation<TRequest, TResponse> operation, TRequest request, CancellationToken cancellationToken)
        where TResponse : CodeGuruProfilerResponse
        => SendAsync(new OperationMessage<TRequest, TResponse>(operation, CreateRequest(operation, request), cancellationToken), cancellationToken);

    private async Task<TResponse> SendAsync<TRequest, TResponse>(OperationMessage<TRequest, TResponse> message, CancellationToken cancellationToken)
        where TResponse : CodeGuruProfilerResponse
    {
        try
        {
            await _pipeline.SendAsync(message).ConfigureAwait(false);
            return message.Result!; // The pipeline ends with a result or an exception.
        }
        catch (OperationCanceledException cause) when (cancellationToken.IsCancellationRequested && cause.CancellationToken != cancellationToken)
        {
            // Inside, the token is one of a time limit; the caller knows their own.
            throw new OperationCanceledException($"{message.Request.Operation.Name} was cancelled by its caller.", cause, cancellationToken);
        }
        catch (ObjectDisposedException cause) when (_isDisposed)
        {
            // It was disposed during the call, and the connections with it.
            throw new ObjectDisposedException(typeof(CodeGuruProfilerClient).FullName, cause);
        }
        finally
        {
            message.Request.Dispose();
        }
    }

    private ServiceRequest CreateRequest<TRequest, TResponse>(Operation<TRequest, TResponse> operation, TRequest request)
        where TResponse : CodeGuruProfilerResponse
    {
        ObjectDisposedException.ThrowIf(_isDisposed, typeof(CodeGuruProfilerClient));

        var builder = new RequestBuilder(
            operation, _settings.Endpoint.Origin, _settings.Endpoint.BasePath, _sources.NewId, stackalloc char[UsualAddressLength]);
        try
        {
            operation.Write(request, ref builder);
            return builder.Build();
        }
        finally
        {
            builder.Dispose();
        }
    }

    private async ValueTask<Uri> PresignAsync<TRequest, TResponse>(
        Operation<TRequest, TResponse> operation, TRequest request, TimeSpan expiresIn, CancellationToken cancellationToken)
        where TResponse : CodeGuruProfilerResponse
    {
        PresignedAddress.CheckExpiry(expiresIn);
        using ServiceRequest unsigned = CreateRequest(operation, request);
        try
        {
            ImmutableCredentials credentials = await _credentials.GetRecentAsync(cancellationToken).ConfigureAwait(false);
            return PresignedAddress.Create(_signer, unsigned, credentials, _settings.Options.TimeProvider.GetUtcNow(), expiresIn);
        }
        catch (CodeGuruProfilerCredentialsException failure)
        {
            throw Credentials.Throw.For(failure, operation.Name, attempts: 0, failures: []);
        }
    }
}
