package greenbridge.asset;

import greenbridge.permission.Anyone;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;

/** Hands out assets; a browser that has one need never ask again. */
@Anyone
@Controller("/assets")
final class AssetFiles {
    private final Assets assets;

    AssetFiles(Assets assets) {
        this.assets = assets;
    }

    @Get("/{+path}")
    HttpResponse<?> file(String path, HttpRequest<?> request) {
        return assets.at(path)
                .<HttpResponse<?>>map(asset -> answer(asset, request))
                .orElseGet(HttpResponse::notFound);
    }

    private static HttpResponse<byte[]> answer(Asset asset, HttpRequest<?> request) {
        boolean zip = request.getHeaders()
                        .get(HttpHeaders.ACCEPT_ENCODING, String.class)
                        .orElse("")
                        .contains("gzip")
                && asset.zipped().length < asset.plain().length;
        var response = HttpResponse.ok(zip ? asset.zipped() : asset.plain())
                .header(HttpHeaders.CONTENT_TYPE, asset.type())
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        return zip ? response.header(HttpHeaders.CONTENT_ENCODING, "gzip") : response;
    }
}
