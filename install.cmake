# What is installed for those who build on the libraries, and Debian's packages. The program, its
# data and its manual are installed from the folders that make them.

# All headers are public: they name types of ours and of the standard library alone, and a stage of
# its own is as good a use of them as the whole pipeline.
foreach(folder graph extract export)
  set_target_properties(entente_${folder} PROPERTIES EXPORT_NAME ${folder})
  install(DIRECTORY ${folder} DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/entente
          COMPONENT Development FILES_MATCHING PATTERN *.hpp PATTERN data EXCLUDE)
endforeach()
set_target_properties(entente_headers PROPERTIES EXPORT_NAME headers)
install(TARGETS entente_headers entente_graph entente_extract entente_export EXPORT entente
        COMPONENT Development)

include(CMakePackageConfigHelpers)
set(config_folder ${CMAKE_INSTALL_LIBDIR}/cmake/entente)
set(data_folder ${CMAKE_INSTALL_DATADIR}/entente)
configure_package_config_file(entente-config.cmake.in entente-config.cmake
  INSTALL_DESTINATION ${config_folder} PATH_VARS data_folder)
write_basic_package_version_file(entente-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/entente-config.cmake
              ${PROJECT_BINARY_DIR}/entente-config-version.cmake
        DESTINATION ${config_folder} COMPONENT Development)
install(EXPORT entente FILE entente-targets.cmake NAMESPACE entente:: DESTINATION ${config_folder}
        COMPONENT Development)

# What messages and manual call docs/.
file(GLOB documents CONFIGURE_DEPENDS docs/*.md)
list(FILTER documents EXCLUDE REGEX "gallery|gold")  # pictures, and how to read for the corpus
install(FILES ${documents} docs/claim.schema.json DESTINATION ${CMAKE_INSTALL_DOCDIR}
        COMPONENT Runtime)
file(READ LICENSE licence)
file(CONFIGURE OUTPUT copyright CONTENT [[@licence@
The models (share/entente/*.model) are given under CC BY-SA 4.0; the card beside each says what it
was learned from.
]] @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/copyright DESTINATION ${CMAKE_INSTALL_DOCDIR}
        COMPONENT Runtime)
install(FILES ${PROJECT_BINARY_DIR}/copyright COMPONENT Development
        DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/libentente-dev)

# entente is for those who read news, libentente-dev for those who write programs on it: its
# libraries are static, and need at build time what they stand on.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_CONTACT "entente developers")
set(CPACK_STRIP_FILES ON)
set(CPACK_COMPONENTS_ALL Runtime Development)
set(CPACK_COMPONENT_DEVELOPMENT_DEPENDS Runtime)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_ENABLE_COMPONENT_DEPENDS ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)

set(CPACK_DEBIAN_RUNTIME_PACKAGE_NAME entente)
set(CPACK_DEBIAN_RUNTIME_PACKAGE_SECTION text)
set(CPACK_DEBIAN_RUNTIME_PACKAGE_SHLIBDEPS ON)
# WordNet's database is read by every analysis. The font is Arial's double, by whose widths pictures
# are laid out: with another one, the same graph would have another picture.
set(CPACK_DEBIAN_RUNTIME_PACKAGE_DEPENDS "wordnet-base, fonts-liberation2 | fonts-liberation")
set(CPACK_DEBIAN_RUNTIME_DESCRIPTION
"entente reads news articles (text, HTML, JSON Lines), parses every sentence
with its own learned model of English, and stores claims: subject, relation
and object, each with its exact quote, its speaker, how certain it is, and
when. Claims merge into one SQLite file that tells how two actors are
connected, draws pictures, and exports to other programs. It needs no
network.")

set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_NAME libentente-dev)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_DEPENDS
    "libfmt-dev, libgraphviz-dev, libicu-dev, libserd-dev, libsimdjson-dev, libsqlite3-dev, \
libssl-dev, libxml2-dev, pkg-config")
set(CPACK_DEBIAN_DEVELOPMENT_DESCRIPTION
"Static libraries and headers in C++20, and their CMake package:
find_package(entente) gives entente::extract (articles to claims),
entente::graph (their store and its questions) and entente::export (pictures
and files).")
include(CPack)
