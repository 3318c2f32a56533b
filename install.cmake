# What is installed for those who build on the libraries. The program, its data and its manual are
# installed from the folders that make them.

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
list(FILTER documents EXCLUDE REGEX gallery)  # nothing but pictures
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
